/** Who works here, how they sign in, and the frame of every page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package io.dunwell.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
