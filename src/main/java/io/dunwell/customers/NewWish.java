package io.dunwell.customers;

import io.dunwell.kernel.Channel;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A wish to be written down; see {@link Wish}. */
public record NewWish(
        long customerId,
        @Nullable Long contactId,
        WishKind kind,
        @Nullable Channel channel,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        Set<DayOfWeek> days,
        @Nullable String words) {

    /** The last minute of a day that a wish can name. */
    public static final LocalTime MIDNIGHT = LocalTime.of(23, 59);

    /** @throws CustomerRejected when it names no channel or hours that its kind needs, or they end before they begin */
    public NewWish {
        days = Set.copyOf(days);
        words = Texts.optional("words of the customer", words, 500);
        boolean ofAWay = kind == WishKind.NOT_BY || kind == WishKind.ONLY_BY;
        if (ofAWay && channel == null) {
            throw new CustomerRejected("Choose the way that the wish is about.");
        }
        if (kind == WishKind.NOT_AT && (from == null || to == null || !from.isBefore(to) || days.isEmpty())) {
            throw new CustomerRejected(
                    "Hours of peace need a day of the week, and must begin before they end; for a night write two wishes.");
        }
        channel = ofAWay ? channel : null;
        from = kind == WishKind.NOT_AT ? from : null;
        to = kind == WishKind.NOT_AT ? to : null;
    }

    public static NewWish notBy(Channel channel, long customerId) {
        return new NewWish(customerId, null, WishKind.NOT_BY, channel, null, null, Set.of(), null);
    }

    public static NewWish onlyBy(Channel channel, long customerId) {
        return new NewWish(customerId, null, WishKind.ONLY_BY, channel, null, null, Set.of(), null);
    }

    /** On every day. */
    public static NewWish notAt(LocalTime from, LocalTime to, long customerId) {
        return new NewWish(customerId, null, WishKind.NOT_AT, null, from, to, EnumSet.allOf(DayOfWeek.class), null);
    }

    public static NewWish of(WishKind kind, long customerId) {
        return new NewWish(customerId, null, kind, null, null, null, Set.of(), null);
    }

    public NewWish by(long person) {
        return new NewWish(customerId, person, kind, channel, from, to, days, words);
    }
}
