package io.dunwell.cases;

import io.dunwell.cases.Pause.GoesOn;
import io.dunwell.cases.Pause.Kind;
import io.dunwell.ledger.OpenItem;
import io.dunwell.promises.PlanState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that keeps an account from being chased at the moment, side by side: a promise about one bill, a dispute
 * about another, a plan over the rest. Asked from the books, not kept a second time.
 */
@Service
@Transactional(readOnly = true)
public class Pauses {

    private static final int NAMED = 3;

    private final GoingOn goingOn;

    Pauses(GoingOn goingOn) {
        this.goingOn = goingOn;
    }

    /** The strongest first; empty when nothing rests. */
    public List<Pause> of(Account account) {
        var open = account.openCase().orElse(null);
        var pauses = new ArrayList<Pause>();
        stop(account, open).ifPresent(pauses::add);
        placement(account, open).ifPresent(pauses::add);
        plan(account, open).ifPresent(pauses::add);
        hold(account, open).ifPresent(pauses::add);
        complaint(account, open).ifPresent(pauses::add);
        offer(account, open).ifPresent(pauses::add);
        pauses.addAll(promises(account, open));
        pauses.addAll(disputes(account, open));
        pauses.addAll(replacements(account, open));
        return List.copyOf(pauses);
    }

    private Optional<Pause> stop(Account account, @Nullable CollectionCase open) {
        var stop = account.customer().stop();
        return stop == null
                ? Optional.empty()
                : Optional.of(new Pause(
                        Kind.STOP,
                        null,
                        "",
                        stop.since(),
                        null,
                        null,
                        next(account, open, "When it is lifted", PauseEnd.STOP_LIFTED, account.date(), 0)));
    }

    private Optional<Pause> placement(Account account, @Nullable CollectionCase open) {
        var placed = account.dealings().placement();
        return placed == null
                ? Optional.empty()
                : Optional.of(new Pause(
                        Kind.PLACEMENT,
                        null,
                        "",
                        placed.placedOn(),
                        null,
                        placed.approvedBy(),
                        next(account, open, "When it is recalled", PauseEnd.RECALLED, account.date(), 0)));
    }

    private Optional<Pause> plan(Account account, @Nullable CollectionCase open) {
        var plan = account.dealings().plan();
        if (plan == null || plan.state() != PlanState.ACTIVE) {
            return Optional.empty();
        }
        var last = account.dealings().instalments().stream()
                .map(part -> part.graceUntil())
                .max(LocalDate::compareTo)
                .orElse(account.date());
        return Optional.of(new Pause(
                Kind.PLAN,
                null,
                "",
                Objects.requireNonNullElse(plan.decidedOn(), plan.offeredOn()),
                last,
                plan.recordedBy(),
                next(account, open, "If it is broken", PauseEnd.PLAN_BROKEN, account.date(), 0)));
    }

    private Optional<Pause> hold(Account account, @Nullable CollectionCase open) {
        var until = open == null ? null : open.ownerHoldUntil();
        return until == null || until.isBefore(account.date())
                ? Optional.empty()
                : Optional.of(new Pause(
                        Kind.HOLD,
                        null,
                        "",
                        null,
                        until,
                        null,
                        next(account, open, "After it", PauseEnd.HOLD_ENDED, until.plusDays(1), 0)));
    }

    private Optional<Pause> complaint(Account account, @Nullable CollectionCase open) {
        var until = account.dealings().quietUntil();
        return until == null || until.isBefore(account.date())
                ? Optional.empty()
                : Optional.of(new Pause(
                        Kind.COMPLAINT,
                        null,
                        "",
                        null,
                        until,
                        null,
                        next(account, open, "After it", PauseEnd.COMPLAINT_ENDED, until.plusDays(1), 0)));
    }

    private Optional<Pause> offer(Account account, @Nullable CollectionCase open) {
        return account.openOffer()
                .map(offer -> new Pause(
                        Kind.OFFER,
                        null,
                        "",
                        offer.madeOn(),
                        offer.payBy(),
                        offer.recordedBy(),
                        next(
                                account,
                                open,
                                "If it is not taken",
                                PauseEnd.OFFER_LAPSED,
                                offer.payBy().plusDays(1),
                                0)));
    }

    private List<Pause> promises(Account account, @Nullable CollectionCase open) {
        return account.openPromises().stream()
                .map(promise -> new Pause(
                        Kind.PROMISE,
                        promise.outstanding(),
                        items(account, promise.chargeIds()),
                        promise.madeOn(),
                        promise.graceUntil(),
                        promise.recordedBy(),
                        next(
                                account,
                                open,
                                "If it is not kept",
                                PauseEnd.PROMISE_BROKEN,
                                promise.graceUntil().plusDays(1),
                                1)))
                .toList();
    }

    /** A dispute beside other debts does not stop the treatment: what is rejected is chased with the rest. */
    private List<Pause> disputes(Account account, @Nullable CollectionCase open) {
        return account.openDisputes().stream()
                .map(dispute -> new Pause(
                        Kind.DISPUTE,
                        dispute.amountHeld(),
                        items(account, dispute.chargeIds()),
                        dispute.openedOn(),
                        dispute.answerDueOn(),
                        dispute.ownerLogin(),
                        account.facts().standing() == Standing.DISPUTED
                                ? next(
                                        account,
                                        open,
                                        "If it is rejected",
                                        PauseEnd.DISPUTE_ENDED,
                                        dispute.answerDueOn(),
                                        0)
                                : List.of()))
                .toList();
    }

    /** The bill begins anew on the day of the delivery, whatever stage was reached. */
    private List<Pause> replacements(Account account, @Nullable CollectionCase open) {
        return account.replacements().stream()
                .map(dispute -> {
                    var until = Objects.requireNonNull(dispute.heldUntil());
                    return new Pause(
                            Kind.REPLACEMENT,
                            dispute.heldOn(account.date()),
                            items(account, dispute.chargeIds()),
                            Objects.requireNonNull(dispute.resolvedOn()),
                            until,
                            dispute.resolvedBy(),
                            account.facts().standing() == Standing.DISPUTED
                                    ? next(account, open, "After it", PauseEnd.DISPUTE_ENDED, until.plusDays(1), 0)
                                    : List.of());
                })
                .toList();
    }

    private List<GoesOn> next(
            Account account, @Nullable CollectionCase open, String when, PauseEnd end, LocalDate on, int broken) {
        return open == null
                ? List.of()
                : goingOn.after(open, account.facts(), when, end, on, broken).stream()
                        .toList();
    }

    private static String items(Account account, Set<Long> charges) {
        var items = account.figures().openItems().stream()
                .filter(item -> charges.contains(item.chargeId()))
                .map(OpenItem::reference)
                .toList();
        var named = items.stream().limit(NAMED).collect(Collectors.joining(", "));
        return items.size() > NAMED ? "%s and %d more".formatted(named, items.size() - NAMED) : named;
    }
}
