package io.dunwell.cases.papers;

import io.dunwell.agencies.Cells;
import io.dunwell.agencies.Paper;
import io.dunwell.agencies.Paper.Column;
import io.dunwell.agencies.Placement;
import io.dunwell.agencies.PlacementPapers;
import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.Disputes;
import io.dunwell.ledger.Charge;
import io.dunwell.ledger.Ledger;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.Promise;
import io.dunwell.promises.Promises;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the customer contested, promised and agreed to. */
@Component
@Order(20)
class DealingsPapers implements PlacementPapers {

    private static final List<Column> DISPUTES = List.of(
            Column.of("dispute", "our number of the dispute"),
            Column.of("items", "what it is about, by document number"),
            Column.of("reason", "why the customer contests it"),
            Column.of("opened", "since when"),
            Column.of("amount held", "not chased while the dispute is open"),
            Column.of("currency", "ISO 4217"),
            Column.of("state", "OPEN, or how it was answered"),
            Column.of("answer due", "until when we owe an answer"),
            Column.of("resolved", "when it was answered"),
            Column.of("credited", "what was credited for it"),
            Column.of("claim", "what the customer said"),
            Column.of("answer", "what we answered"));

    private static final List<Column> PROMISES = List.of(
            Column.of("promise", "our number of the promise"),
            Column.of("plan", "of which plan it is an instalment, empty for a promise of its own"),
            Column.of("made", "when it was made"),
            Column.of("due", "for which day"),
            Column.of("amount", "promised"),
            Column.of("received", "paid of it so far"),
            Column.of("currency", "ISO 4217"),
            Column.of("standing", "OPEN, KEPT, PARTLY_KEPT, BROKEN or WITHDRAWN"),
            Column.of("items", "which documents it names, empty for the account as a whole"),
            Column.of("promised by", "who said it"),
            Column.of("method", "how it was to be paid"),
            Column.of("note", "as it was written down"));

    private static final List<Column> PLANS = List.of(
            Column.of("plan", "our number of the plan"),
            Column.of("amount", "to be paid in all"),
            Column.of("currency", "ISO 4217"),
            Column.of("offered", "when it was offered"),
            Column.of("answer by", "until when the offer stood"),
            Column.of(
                    "state",
                    "OFFERED, ACTIVE, KEPT, BROKEN, ENDED, DECLINED, LAPSED, WITHDRAWN or REPLACED; REQUESTED and REFUSED never left the house"),
            Column.of("decided", "when it was accepted, declined or broken"),
            Column.of("note", "as it was written down"));

    private final Disputes disputes;
    private final Promises promises;
    private final PaymentPlans plans;
    private final Ledger ledger;

    DealingsPapers(Disputes disputes, Promises promises, PaymentPlans plans, Ledger ledger) {
        this.disputes = disputes;
        this.promises = promises;
        this.plans = plans;
        this.ledger = ledger;
    }

    @Override
    public List<Paper> of(Placement placement, LocalDate asOf) {
        var account = placement.account();
        var contested = disputes.of(account).stream()
                .filter(dispute -> !dispute.openedOn().isAfter(asOf))
                .toList();
        var promised = promises.of(account).stream()
                .filter(promise -> !promise.madeOn().isAfter(asOf))
                .toList();
        var names = names(contested, promised);
        var ownPlans = plans.of(Set.of(account)).getOrDefault(account, List.of());
        return List.of(
                Paper.table(
                        "disputes.csv",
                        "What the customer contested and what we answered.",
                        DISPUTES,
                        contested.stream()
                                .map(dispute -> dispute(dispute, names))
                                .toList()),
                Paper.table(
                        "promises.csv",
                        "What the customer promised to pay, and whether it came.",
                        PROMISES,
                        promised.stream()
                                .map(promise -> promise(promise, names))
                                .toList()),
                Paper.table(
                        "plans.csv",
                        "Payment plans that were offered or agreed.",
                        PLANS,
                        ownPlans.stream()
                                .filter(plan -> !plan.offeredOn().isAfter(asOf))
                                .map(DealingsPapers::plan)
                                .toList()));
    }

    private static List<String> dispute(Dispute dispute, Map<Long, Charge> names) {
        return Cells.of(
                dispute.id(),
                items(dispute.chargeIds(), names),
                dispute.reason().label(),
                dispute.openedOn(),
                dispute.amountHeld().amount().toPlainString(),
                dispute.amountHeld().currency(),
                dispute.state(),
                dispute.answerDueOn(),
                dispute.resolvedOn(),
                dispute.credited().amount().toPlainString(),
                dispute.note(),
                dispute.resolutionNote());
    }

    private static List<String> promise(Promise promise, Map<Long, Charge> names) {
        return Cells.of(
                promise.id(),
                promise.planId(),
                promise.madeOn(),
                promise.dueOn(),
                promise.amount().amount().toPlainString(),
                promise.received().amount().toPlainString(),
                promise.amount().currency(),
                promise.standing(),
                items(promise.chargeIds(), names),
                promise.promisedBy(),
                promise.method(),
                promise.note());
    }

    private static List<String> plan(PaymentPlan plan) {
        return Cells.of(
                plan.id(),
                plan.amount().amount().toPlainString(),
                plan.amount().currency(),
                plan.offeredOn(),
                plan.answerBy(),
                plan.state(),
                plan.decidedOn(),
                plan.note());
    }

    /** Of all at once. */
    private Map<Long, Charge> names(List<Dispute> contested, List<Promise> promised) {
        var ids = Stream.concat(
                        contested.stream().map(Dispute::chargeIds),
                        promised.stream().map(Promise::chargeIds))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : ledger.charges(ids);
    }

    private static String items(Collection<Long> chargeIds, Map<Long, Charge> names) {
        return chargeIds.stream()
                .flatMap(id -> Stream.ofNullable(names.get(id)))
                .map(Charge::reference)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
