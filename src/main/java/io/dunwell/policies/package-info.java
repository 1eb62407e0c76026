/** The policies that treat cases: what ships, what is deployed, what must hold of every diagram. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "staff", "engine", "cases"})
package io.dunwell.policies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
