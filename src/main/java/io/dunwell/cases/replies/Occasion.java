package io.dunwell.cases.replies;

import io.dunwell.kernel.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer wrote and a person must answer, or has.
 *
 * @param currency of the account it was taken to be about; null until its task is open
 * @param caseId open case at that time, null for none
 * @param refusesContact whether the customer wants to hear nothing at all: automatic messages rest until it is answered
 * @param firstText the text it began with, {@code lastText} the newest that belongs to it
 * @param pauseUntil first day on which automatic messages go on, answered or not
 * @param outcome null while it is open
 */
public record Occasion(
        long id,
        long customerId,
        @Nullable String currency,
        @Nullable Long caseId,
        boolean refusesContact,
        long firstText,
        long lastText,
        LocalDate pauseUntil,
        @Nullable String outcome,
        @Nullable String note,
        @Nullable LocalDate answeredOn,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    public boolean isOpen() {
        return outcome == null;
    }

    public boolean isAbout(AccountId account) {
        return customerId == account.customerId() && account.currency().equals(currency);
    }

    /** Whether automatic messages rest on {@code date}. */
    boolean restsOn(LocalDate date) {
        return isOpen() && (refusesContact || date.isBefore(pauseUntil));
    }
}
