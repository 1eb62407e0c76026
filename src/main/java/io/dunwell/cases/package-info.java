/** One customer's overdue account being collected: the review, the steps, the timeline. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "links",
            "staff",
            "approvals",
            "customers",
            "ledger",
            "contact",
            "messaging",
            "promises",
            "disputes",
            "agencies",
            "offers",
            "complaints",
            "engine"
        })
package io.dunwell.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
