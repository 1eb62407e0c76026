package io.dunwell.reporting;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the audit trail.
 *
 * @param by a sign-in name, {@value #PEOPLE} for everybody but the machine, null for all
 * @param customers only about these, null for all and for what is about none
 * @param from the first moment, null for the beginning
 * @param until the first moment no longer
 */
public record AuditQuery(
        @Nullable String by,
        @Nullable AuditGroup group,
        @Nullable Set<Long> customers,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final String PEOPLE = "*";
}
