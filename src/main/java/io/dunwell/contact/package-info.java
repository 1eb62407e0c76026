/** The gate that every contact with a customer passes: when, how often, by which way, and whether at all. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "staff", "customers"})
package io.dunwell.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
