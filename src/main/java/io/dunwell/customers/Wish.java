package io.dunwell.customers;

import io.dunwell.kernel.Channel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked of us, as a colleague wrote it down.
 *
 * @param contactId null when it is meant for everybody at the customer
 * @param channel of NOT_BY and ONLY_BY
 * @param from of NOT_AT, by the customer's clock
 * @param to of NOT_AT, later than {@code from}
 * @param days of NOT_AT
 * @param words as the customer said it, null when nobody wrote them down
 */
public record Wish(
        long id,
        long customerId,
        @Nullable Long contactId,
        WishKind kind,
        @Nullable Channel channel,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        Set<DayOfWeek> days,
        @Nullable String words,
        String recordedBy,
        Instant recordedAt) {

    /** Whether it is about contacting this person. */
    public boolean concerns(@Nullable Contact contact) {
        return contactId == null || contact != null && contact.id() == contactId;
    }
}
