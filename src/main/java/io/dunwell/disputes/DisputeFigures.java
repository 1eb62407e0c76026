package io.dunwell.disputes;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is contested on one account, for its review.
 *
 * @param held not to be chased
 * @param chargeIds the charges that open disputes name, and those whose replacement is on its way
 * @param answerDueOn the first day on which an answer is owed
 * @param heldUntil the first day on which a hold for a replacement ends
 * @param restartsOn by charge, the day from which a replaced one counts as due, also long after the replacement
 */
public record DisputeFigures(
        Money held,
        Set<Long> chargeIds,
        @Nullable LocalDate answerDueOn,
        @Nullable LocalDate heldUntil,
        Map<Long, LocalDate> restartsOn) {

    public DisputeFigures {
        chargeIds = Set.copyOf(chargeIds);
        restartsOn = Map.copyOf(restartsOn);
    }

    /** The figures of an account on which nothing is contested. */
    public static DisputeFigures none(String currency) {
        return new DisputeFigures(Money.zero(currency), Set.of(), null, null, Map.of());
    }

    /** @param disputes of one account: open ones, and those with a replacement */
    static DisputeFigures of(List<Dispute> disputes, LocalDate date) {
        var held = Money.zero(disputes.get(0).account().currency());
        var charges = contested(disputes);
        var answers = new TreeSet<LocalDate>();
        var ends = new TreeSet<LocalDate>();
        var restarts = new HashMap<Long, LocalDate>();
        for (var dispute : disputes) {
            var restart = dispute.restartsOn();
            if (restart != null) {
                dispute.chargeIds().forEach(id -> restarts.merge(id, restart, DisputeFigures::later));
            }
            if (dispute.isOpen()) {
                held = held.plus(dispute.amountHeld());
                answers.add(dispute.answerDueOn());
            } else if (dispute.awaitsReplacement(date)
                    && dispute.chargeIds().stream().noneMatch(charges::contains)) {
                held = held.plus(dispute.heldOn(date));
                ends.add(Objects.requireNonNull(dispute.heldUntil()));
            }
        }
        disputes.stream().filter(one -> one.awaitsReplacement(date)).forEach(one -> charges.addAll(one.chargeIds()));
        return new DisputeFigures(
                held,
                charges,
                answers.isEmpty() ? null : answers.first(),
                ends.isEmpty() ? null : ends.first(),
                restarts);
    }

    private static Set<Long> contested(List<Dispute> disputes) {
        return disputes.stream()
                .filter(Dispute::isOpen)
                .flatMap(dispute -> dispute.chargeIds().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
