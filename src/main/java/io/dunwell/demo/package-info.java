/** The demo company: generated customers who live, pay and do not pay, and the clock that can be moved. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "staff",
            "customers",
            "ledger",
            "integration",
            "nightly",
            "cases",
            "engine",
            "messaging",
            "promises",
            "disputes",
            "agencies",
            "reporting"
        })
package io.dunwell.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
