package io.dunwell.messaging.texts;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.ledger.OpenItem;
import io.dunwell.messaging.MessageDetails.Held;
import io.dunwell.messaging.MessagePurpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a message lists and asks for, from the books of today.
 *
 * @param date the day of the message
 * @param items asked for: what is overdue, or before the due date what is due by the deadline
 * @param overdue sum of {@code items} that are due already
 * @param unapplied credit not assigned yet; it is taken off first
 * @param toPay what is asked for, never below zero
 * @param notYetDue open, but not asked for yet
 * @param heldBack whether items were left out because they are disputed or promised
 * @param held what is disputed or promised of {@code items}; it is taken off
 */
public record Statement(
        LocalDate date,
        List<OpenItem> items,
        Money overdue,
        Money unapplied,
        Money toPay,
        Money notYetDue,
        boolean heldBack,
        Money held) {

    /** @param agreed amounts that must not be asked for */
    public static Statement of(
            AccountFigures figures, MessagePurpose purpose, LocalDate payBy, LocalDate date, List<Held> agreed) {
        var parts = new HeldParts(figures.openItems(), agreed);
        var free = figures.openItems().stream()
                .filter(item -> !parts.coverWholly(item))
                .toList();
        var asked = purpose == MessagePurpose.PRE_DUE ? dueBy(free, payBy) : payable(free, date);
        var currency = figures.account().currency();
        var askedFor = sum(asked, currency);
        var held = asked.stream().map(parts::of).reduce(Money.zero(currency), Money::plus);
        return new Statement(
                date,
                asked,
                sum(dueBefore(asked, date), currency),
                figures.unapplied(),
                askedFor.minus(held).minus(figures.unapplied()).max(Money.zero(currency)),
                sum(free, currency).minus(askedFor),
                free.size() < figures.openItems().size(),
                held);
    }

    /** Calendar days of the oldest item, 0 when nothing is overdue. */
    public int daysOverdue() {
        return items.isEmpty() ? 0 : items.get(0).daysOverdue(date);
    }

    /** The newest late fee among the items asked for. */
    public Optional<OpenItem> newestFee() {
        return items.stream().filter(item -> item.kind().isLateCharge()).max(OpenItem.BY_DUE_DATE);
    }

    /** What is overdue, and late fees on the very day they are posted. */
    private static List<OpenItem> payable(List<OpenItem> items, LocalDate date) {
        return items.stream()
                .filter(item -> item.isOverdue(date)
                        || item.kind().isLateCharge() && !item.dueOn().isAfter(date))
                .toList();
    }

    private static List<OpenItem> dueBefore(List<OpenItem> items, LocalDate date) {
        return items.stream().filter(item -> item.isOverdue(date)).toList();
    }

    private static List<OpenItem> dueBy(List<OpenItem> items, LocalDate payBy) {
        return items.stream().filter(item -> !item.dueOn().isAfter(payBy)).toList();
    }

    private static Money sum(List<OpenItem> items, String currency) {
        return items.stream().map(OpenItem::open).reduce(Money.zero(currency), Money::plus);
    }
}
