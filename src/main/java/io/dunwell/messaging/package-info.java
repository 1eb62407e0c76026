/** Every word that leaves: templates, channels, the outbox. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "links", "staff", "customers", "ledger", "contact", "reporting"})
package io.dunwell.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
