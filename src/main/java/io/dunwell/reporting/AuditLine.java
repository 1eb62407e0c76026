package io.dunwell.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deed in the audit trail.
 *
 * @param by sign-in name, {@code dunwell} for the machine
 * @param byName as colleagues know the person
 * @param customer name and number, null where it is about none
 * @param was null where there is no before
 * @param place the page of the thing, null where there is none
 * @param forAdmins whether only administrators may open that page
 * @param key where to read on after it
 */
public record AuditLine(
        Instant at,
        String by,
        String byName,
        AuditGroup group,
        String sentence,
        @Nullable String was,
        @Nullable String became,
        @Nullable Long customerId,
        @Nullable String customer,
        @Nullable String place,
        boolean forAdmins,
        AuditKey key) {

    AuditLine named(String person, @Nullable String customerName) {
        return new AuditLine(
                at, by, person, group, sentence, was, became, customerId, customerName, place, forAdmins, key);
    }
}
