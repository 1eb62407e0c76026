/** The contract between diagrams and Java; the only home of Camunda's run time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "staff"})
package io.dunwell.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
