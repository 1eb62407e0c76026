/** Placement of accounts with outside agencies, and their recall. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "staff", "customers", "ledger"})
package io.dunwell.agencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
