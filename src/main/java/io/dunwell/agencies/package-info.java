/** Accounts given to outside agencies: what those get, answer, collect and keep, and how accounts come back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "links", "staff", "customers", "ledger"})
package io.dunwell.agencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
