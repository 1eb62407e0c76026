/** Promises to pay, and plans, which are promises in instalments. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "staff", "approvals", "customers", "ledger"})
package io.dunwell.promises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
