/**
 * Addresses that a message carries to somebody who does not sign in: who has one may do the one thing it is for.
 *
 * <p>A page for one lies under {@link Links#PATH}, says what will happen on GET and does it on POST.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package io.dunwell.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
