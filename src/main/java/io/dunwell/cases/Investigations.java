package io.dunwell.cases;

import io.dunwell.cases.disputed.Investigation;
import io.dunwell.cases.disputed.InvestigationRows;
import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.DisputeDuties;
import io.dunwell.disputes.DisputeEvidence;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.Evidence;
import io.dunwell.kernel.NotFound;
import io.dunwell.ledger.Charge;
import io.dunwell.ledger.Ledger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dispute that a person's task is about. */
@Service
@Transactional(readOnly = true)
public class Investigations {

    private final InvestigationRows rows;
    private final Disputes disputes;
    private final DisputeEvidence evidence;
    private final DisputeDuties duties;
    private final Cases cases;
    private final Ledger ledger;

    Investigations(
            InvestigationRows rows,
            Disputes disputes,
            DisputeEvidence evidence,
            DisputeDuties duties,
            Cases cases,
            Ledger ledger) {
        this.rows = rows;
        this.disputes = disputes;
        this.evidence = evidence;
        this.duties = duties;
        this.cases = cases;
        this.ledger = ledger;
    }

    /**
     * What whoever finds out must see.
     *
     * @param charges contested, the oldest first
     * @param evidence what is attached now
     * @param caseId the case beside it, null when none is open
     */
    public record Investigated(Dispute dispute, List<Charge> charges, List<Evidence> evidence, @Nullable Long caseId) {}

    /**
     * What a list of tasks tells of it.
     *
     * @param owner who is to do it, null when anybody may
     */
    public record Brief(@Nullable String owner, String why) {}

    /** @param id the business key of the task's process; empty when that is no investigation */
    public Optional<Investigated> of(long id) {
        return rows.find(id).map(this::investigated);
    }

    /** The same for the list. */
    public Optional<Brief> brief(long id) {
        return rows.find(id).map(row -> {
            var dispute = disputes.get(row.disputeId());
            return new Brief(
                    duties.ownerAtWork(dispute).orElse(null),
                    "%s contested: %s"
                            .formatted(dispute.amountHeld(), dispute.reason().label()));
        });
    }

    /** @throws NotFound when there is no such investigation */
    LocalDate answerDue(long id) {
        return rows.find(id)
                .map(row -> disputes.get(row.disputeId()).answerDueOn())
                .orElseThrow(() -> NotFound.of("investigation", id));
    }

    /** False also where nothing is investigated. */
    boolean isOpen(long id) {
        return rows.find(id).map(row -> disputes.get(row.disputeId()).isOpen()).orElse(false);
    }

    private Investigated investigated(Investigation row) {
        var dispute = disputes.get(row.disputeId());
        var charges = ledger.charges(dispute.chargeIds()).values().stream()
                .sorted(Comparator.comparing(Charge::dueOn).thenComparing(Charge::reference))
                .toList();
        var files = evidence.of(List.of(dispute.id())).stream()
                .filter(Evidence::isThere)
                .toList();
        var open = cases.openCase(row.account()).map(CollectionCase::id).orElse(null);
        return new Investigated(dispute, charges, files, open);
    }
}
