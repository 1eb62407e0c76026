/** How a team is led: who has how much to do, what slipped through, and the weekly look at the ageing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "staff", "customers", "engine", "cases", "worklist", "reporting"})
package io.dunwell.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
