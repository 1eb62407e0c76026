/**
 * The few words everybody speaks: money, business days, the one event.
 *
 * <p>Uses no other module. What stands here must be needed by most of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.dunwell.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
