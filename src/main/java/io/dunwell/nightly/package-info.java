/** The night's work, in the order it happens. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "staff",
            "customers",
            "ledger",
            "messaging",
            "promises",
            "disputes",
            "agencies",
            "integration",
            "cases",
            "engine",
            "reporting",
            "worklist",
            "supervision"
        })
package io.dunwell.nightly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
