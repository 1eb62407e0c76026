/** Who owes: customers, their contacts, credit terms and payment runs. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "staff"})
package io.dunwell.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
