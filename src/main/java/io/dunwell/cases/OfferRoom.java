package io.dunwell.cases;

import io.dunwell.customers.Customers;
import io.dunwell.disputes.DisputeState;
import io.dunwell.disputes.Disputes;
import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.Charge;
import io.dunwell.ledger.Ledger;
import io.dunwell.offers.OfferRejected;
import io.dunwell.promises.PromiseStanding;
import io.dunwell.promises.Promises;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether what else goes on with an account leaves room for an offer. */
@Component
class OfferRoom {

    private static final Set<String> PLAN_PENDING = Set.of("REQUESTED", "OFFERED");

    private final CaseFactsReader reader;
    private final CaseRows rows;
    private final Promises promises;
    private final Disputes disputes;
    private final Customers customers;
    private final Ledger ledger;

    OfferRoom(
            CaseFactsReader reader,
            CaseRows rows,
            Promises promises,
            Disputes disputes,
            Customers customers,
            Ledger ledger) {
        this.reader = reader;
        this.rows = rows;
        this.promises = promises;
        this.disputes = disputes;
        this.customers = customers;
        this.ledger = ledger;
    }

    /** @throws OfferRejected with what stands in its way, and what can be done about it */
    void check(AccountId account, Set<Long> items, LocalDate on) {
        var facts = facts(account, on);
        // Also while nothing is past its days of grace, when the standing does not tell of a stop.
        var standing = customers.get(account.customerId()).isStopped() ? Standing.STOPPED : facts.standing();
        inItsWay(standing, facts).ifPresent(why -> {
            throw new OfferRejected(why);
        });
        checkItems(account, items);
    }

    private static Optional<String> inItsWay(Standing standing, CaseFacts facts) {
        return switch (standing) {
            case STOPPED ->
                Optional.of("Collection is stopped for this customer, so nothing is offered: lift the stop first.");
            case PLACED -> Optional.of("The account is with an agency, so nothing is offered: recall it first.");
            case PLANNED ->
                Optional.of(
                        "A plan is being paid on this account, so nothing is offered: renegotiate the plan instead.");
            case HELD ->
                Optional.of("The owner holds this account until %s, so nothing is offered: end the hold first."
                        .formatted(facts.standingEndsOn().minusDays(1)));
            case QUIET ->
                Optional.of("A complaint waits for its answer until %s, so nothing is offered: answer it first."
                        .formatted(facts.standingEndsOn().minusDays(1)));
            default ->
                PLAN_PENDING.contains(facts.planState())
                        ? Optional.of("A plan waits for an answer on this account: withdraw it or settle it first.")
                        : Optional.empty();
        };
    }

    private void checkItems(AccountId account, Set<Long> items) {
        var contested = disputes.of(account).stream()
                .filter(dispute -> dispute.state() == DisputeState.OPEN)
                .flatMap(dispute -> dispute.chargeIds().stream())
                .toList();
        first(items, contested).ifPresent(bill -> {
            throw new OfferRejected(
                    "%s is in dispute: answer the dispute first, or leave it out.".formatted(bill.reference()));
        });
        var promised = promises.of(account).stream()
                .filter(promise -> promise.standing() == PromiseStanding.OPEN)
                .flatMap(promise -> promise.chargeIds().stream())
                .toList();
        first(items, promised).ifPresent(bill -> {
            throw new OfferRejected(
                    "%s is promised already: withdraw the promise first, or leave it out.".formatted(bill.reference()));
        });
    }

    private Optional<Charge> first(Set<Long> items, List<Long> taken) {
        var both = taken.stream().filter(items::contains).toList();
        return both.isEmpty()
                ? Optional.empty()
                : ledger.charges(both).values().stream().findFirst();
    }

    private CaseFacts facts(AccountId account, LocalDate on) {
        Map<AccountId, LocalDate> holds = new HashMap<>();
        var open = rows.openCases(List.of(account)).get(account);
        if (open != null && open.ownerHoldUntil() != null) {
            holds.put(account, Objects.requireNonNull(open.ownerHoldUntil()));
        }
        return Objects.requireNonNull(reader.read(List.of(account), on, holds).get(account));
    }
}
