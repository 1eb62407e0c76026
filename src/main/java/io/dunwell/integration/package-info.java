/** Files in: customers, invoices and payments, and what became of every line. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "staff", "customers", "ledger"})
package io.dunwell.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
