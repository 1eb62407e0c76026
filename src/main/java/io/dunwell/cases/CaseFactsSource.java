package io.dunwell.cases;

import static io.dunwell.engine.CaseVariables.*;

import io.dunwell.cases.CaseNotes.Closing;
import io.dunwell.cases.CaseNotes.Event;
import io.dunwell.cases.CaseSignals.LastSeen;
import io.dunwell.engine.CaseProgress;
import io.dunwell.engine.FactsSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the engine's questions about cases and listens to what it tells of their progress. */
@Component
class CaseFactsSource implements FactsSource, CaseProgress {

    private static final int NEVER = 9999;

    private final CaseDesk desk;

    CaseFactsSource(CaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, Object> facts(long caseId) {
        var snapshot = desk.snapshot(caseId);
        var facts = snapshot.facts();
        var values = new HashMap<String, Object>();
        values.put(daysOverdue.name(), facts.daysOverdue());
        values.put(overdueAmount.name(), facts.overdue().amount().doubleValue());
        values.put(toCollect.name(), facts.toCollect().amount().doubleValue());
        values.put(currency.name(), facts.account().currency());
        values.put(brokenPromises.name(), facts.brokenPromises());
        values.put(stageReached.name(), snapshot.stageReached());
        values.put(riskClass.name(), facts.debtor().riskClass());
        values.put(debtorType.name(), facts.debtor().debtorType());
        values.put(country.name(), facts.debtor().country());
        values.put(reachableBy.name(), facts.debtor().reachableBy());
        values.put(preferredChannel.name(), facts.debtor().preferredChannel());
        values.put(standing.name(), facts.standing().name());
        values.put(policyKey.name(), snapshot.policyKey());
        values.put(daysSinceRightParty.name(), daysSince(snapshot.rightPartyOn(), facts.date()));
        values.put(daysSinceLastContact.name(), daysSince(snapshot.lastContactOn(), facts.date()));
        values.put(planState.name(), facts.planState());
        values.put(feeAnnounced.name(), facts.feeAnnounced());
        values.put(disputeOverdue.name(), facts.disputeOverdue());
        return values;
    }

    @Override
    public void expect(Collection<Long> caseIds) {
        desk.expect(caseIds);
    }

    @Override
    public LocalDate dayOverdueBy(long caseId, int days) {
        var facts = desk.snapshot(caseId).facts();
        var oldest = facts.oldestDueOn();
        return (oldest == null ? facts.date() : oldest).plusDays(days);
    }

    @Override
    public LocalDate standingEnds(long caseId) {
        return desk.snapshot(caseId).facts().standingEndsOn();
    }

    @Override
    public void readsBooks(long caseId) {
        var snapshot = desk.snapshot(caseId);
        var facts = snapshot.facts();
        if (snapshot.lastSeen().equals(LastSeen.of(facts))) {
            return;
        }
        var notes = desk.notes();
        for (var sentence : CaseSignals.between(snapshot.lastSeen(), facts)) {
            notes.events.add(new Event(caseId, facts.account().customerId(), facts.date(), "HEARD", sentence));
        }
        notes.seen.put(caseId, facts);
        notes.snapshots.put(caseId, snapshot.asSeen());
    }

    @Override
    public void rests(long caseId, NextAction next) {
        desk.notes().nextActions.put(caseId, next);
    }

    @Override
    public void carriedOut(long caseId, int stage, LocalDate on) {
        desk.notes().stages.merge(caseId, stage, Math::max);
        desk.notes().snapshots.computeIfPresent(caseId, (id, snapshot) -> snapshot.withStage(stage, on));
    }

    @Override
    public void ended(long caseId, String endActivity) {
        var facts = desk.snapshot(caseId).facts();
        var notes = desk.notes();
        var outcome = notes.outcomes.getOrDefault(caseId, Outcome.PAID);
        notes.closings.put(caseId, new Closing(facts.date(), outcome));
        notes.events.add(new Event(
                caseId, facts.account().customerId(), facts.date(), "CLOSED", "Case closed: " + outcome.label()));
    }

    private static int daysSince(@Nullable LocalDate day, LocalDate today) {
        return day == null ? NEVER : (int) (today.toEpochDay() - day.toEpochDay());
    }
}
