/** Offers that lapse: a discount on what is owed, or on a new order, for paying in full by a date. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "staff", "approvals", "customers", "ledger"})
package io.dunwell.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
