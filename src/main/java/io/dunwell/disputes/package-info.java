/** Charges the customer contests, and how they were settled. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "staff", "customers", "ledger", "approvals"})
package io.dunwell.disputes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
