/** Who should do what next. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "staff", "customers", "links", "engine", "messaging", "promises", "cases"})
package io.dunwell.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
