package io.dunwell.cases;

import io.dunwell.customers.PayRunCalendar;
import io.dunwell.engine.RunAwaited;
import io.dunwell.ledger.OpenItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the customer pays its bills, and since when it has had those that are chased.
 *
 * @param billedBy the day on which the youngest of them was issued; null where nothing is chased
 */
public record Payday(PayRunCalendar payRun, @Nullable LocalDate billedBy) {

    /** Late fees keep no run from paying the bills that they are for. */
    static Payday of(PayRunCalendar payRun, Stream<OpenItem> chased) {
        return new Payday(
                payRun,
                chased.filter(item -> !item.kind().isLateCharge())
                        .map(OpenItem::issuedOn)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    /**
     * The run that makes it pointless to ask for the money on {@code date}: one on that day or by the next business
     * day, or one whose money is still on its way, if all that is chased was with the customer by its cut-off.
     *
     * @param nextBusinessDay after a day
     * @param withPost a day with the time that money needs
     */
    Optional<RunAwaited> awaited(
            LocalDate date, UnaryOperator<LocalDate> nextBusinessDay, UnaryOperator<LocalDate> withPost) {
        var since = billedBy;
        if (since == null) {
            return Optional.empty();
        }
        return payRun.nextRun(date.minusDays(1))
                .filter(run -> !run.isAfter(nextBusinessDay.apply(date)))
                .or(() -> payRun.lastRun(date))
                .filter(run -> payRun.takes(run, since))
                .map(run -> new RunAwaited(run, withPost.apply(nextBusinessDay.apply(run))))
                .filter(run -> run.until().isAfter(date));
    }
}
