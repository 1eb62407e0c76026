/** What customers complain about in how they were dealt with, and how each was answered. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "staff", "customers", "reporting"})
package io.dunwell.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
