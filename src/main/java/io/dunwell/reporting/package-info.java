/** Figures over the whole ledger, read from every table and written by none. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "staff", "customers"})
package io.dunwell.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
