package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An open charge as the allocation rules see it.
 *
 * @param freedOn the last day on which an allocation to it was taken back, null for never; nothing is allocated to it
 *     before, else it would count as paid twice on the days between
 */
record Payable(
        OpenItem item, BigDecimal discountPercent, @Nullable LocalDate discountUntil, @Nullable LocalDate freedOn) {

    /** What was sold before what being late costs, each oldest due first. */
    static final Comparator<Payable> IN_ORDER = Comparator.comparing(
                    (Payable payable) -> payable.item().kind().isLateCharge())
            .thenComparing(Payable::item, OpenItem.BY_DUE_DATE);

    long id() {
        return item.chargeId();
    }

    Money open() {
        return item.open();
    }

    /**
     * What may be taken off when all the rest is paid on {@code paidOn}; only from a charge of which nothing is paid.
     */
    Money discount(LocalDate paidOn) {
        var inTime = discountUntil != null && !paidOn.isAfter(discountUntil);
        return inTime && item.open().equals(item.amount())
                ? item.amount().percent(discountPercent)
                : Money.zero(item.amount().currency());
    }

    /** The first day on which a credit that came on {@code receivedOn} counts for this charge. */
    LocalDate payableFrom(LocalDate receivedOn) {
        var from = receivedOn.isBefore(item.issuedOn()) ? item.issuedOn() : receivedOn;
        return freedOn != null && freedOn.isAfter(from) ? freedOn : from;
    }

    Payable less(Money part) {
        var rest = new OpenItem(
                item.chargeId(),
                item.kind(),
                item.reference(),
                item.part(),
                item.parts(),
                item.issuedOn(),
                item.dueOn(),
                item.amount(),
                item.open().minus(part));
        return new Payable(rest, discountPercent, discountUntil, freedOn);
    }
}
