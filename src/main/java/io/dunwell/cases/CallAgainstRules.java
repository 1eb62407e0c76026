package io.dunwell.cases;

import io.dunwell.kernel.AccountId;
import java.time.Instant;

/**
 * A call that a rule of contact forbade at the moment it was made or written down.
 *
 * @param sentence what the rule said
 */
public record CallAgainstRules(
        Instant at, String by, AccountId account, String customerName, String rule, String sentence) {}
