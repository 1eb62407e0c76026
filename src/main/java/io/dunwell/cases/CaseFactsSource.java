package io.dunwell.cases;

import io.dunwell.agencies.Agencies;
import io.dunwell.agencies.PlacementState;
import io.dunwell.cases.CaseNotes.Closing;
import io.dunwell.cases.CaseNotes.Event;
import io.dunwell.cases.CaseSignals.LastSeen;
import io.dunwell.cases.replies.Occasion;
import io.dunwell.cases.replies.OccasionRows;
import io.dunwell.engine.CaseProgress;
import io.dunwell.engine.CaseVariables;
import io.dunwell.engine.FactsSource;
import io.dunwell.engine.RunAwaited;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.NotFound;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the engine's questions about cases and listens to what it tells of their progress. */
@Component
class CaseFactsSource implements FactsSource, CaseProgress {

    private static final int NEVER = 9999;

    private final CaseDesk desk;
    private final OccasionRows occasions;
    private final Investigations investigations;
    private final Agencies agencies;
    private final YoungerDebt younger;
    private final BusinessCalendar calendar;

    CaseFactsSource(
            CaseDesk desk,
            OccasionRows occasions,
            Investigations investigations,
            Agencies agencies,
            YoungerDebt younger,
            BusinessCalendar calendar) {
        this.desk = desk;
        this.occasions = occasions;
        this.investigations = investigations;
        this.agencies = agencies;
        this.younger = younger;
        this.calendar = calendar;
    }

    @Override
    public Object fact(long caseId, CaseVariables name) {
        var snapshot = desk.snapshot(caseId);
        var facts = snapshot.facts();
        return switch (name) {
            case daysOverdue -> facts.daysOverdue();
            case overdueAmount -> facts.overdue().amount().doubleValue();
            case toCollect -> facts.toCollect().amount().doubleValue();
            case currency -> facts.account().currency();
            case brokenPromises -> facts.brokenPromises();
            case stageReached -> snapshot.stageReached();
            case riskClass -> facts.debtor().riskClass();
            case debtorType -> facts.debtor().debtorType();
            case country -> facts.debtor().country();
            case reachableBy -> facts.debtor().reachableBy();
            case preferredChannel -> facts.debtor().preferredChannel();
            case standing -> facts.standing().name();
            case policyKey -> snapshot.policyKey();
            case daysSinceRightParty -> daysSince(snapshot.rightPartyOn(), facts.date());
            case daysSinceLastContact -> daysSince(snapshot.lastContactOn(), facts.date());
            case planState -> facts.planState();
            case feeAnnounced -> facts.feeAnnounced();
            case hardship -> facts.debtor().hardship();
            case disputeOverdue -> facts.disputeOverdue();
            case resumesAfter -> snapshot.resumesAfter().name();
            case disputeOpen -> investigations.isOpen(caseId);
            case payRunAwaited -> runToAwait(caseId, facts.date()).isPresent();
            case outcome -> throw new IllegalArgumentException("The books do not know what a person answered");
        };
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
    public Optional<RunAwaited> runToAwait(long caseId, LocalDate date) {
        return desk.snapshot(caseId)
                .facts()
                .payday()
                .awaited(date, day -> calendar.plusBusinessDays(day, 1), calendar::byPost);
    }

    @Override
    public LocalDate standingEnds(long caseId) {
        return desk.snapshot(caseId).facts().standingEndsOn();
    }

    @Override
    public LocalDate pauseEnds(long occasionId) {
        return occasions.find(occasionId).map(Occasion::pauseUntil).orElseThrow(() -> NotFound.of("reply", occasionId));
    }

    @Override
    public LocalDate answerDue(long investigationId) {
        return investigations.answerDue(investigationId);
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
        var ended = snapshot.resumesAfter().then(ended(snapshot.lastSeen(), facts));
        notes.seen.put(caseId, facts);
        notes.resumes.put(caseId, ended);
        var stage = younger.countsAnewFrom(snapshot);
        stage.ifPresent(reached -> notes.beginsAgain.put(caseId, reached));
        notes.snapshots.put(caseId, snapshot.asSeen(ended, stage.orElse(snapshot.stageReached())));
    }

    /** The agencies are asked only about what comes back from one. */
    private PauseEnd ended(LastSeen before, CaseFacts now) {
        var ended = PauseEnd.between(before.standing(), before.brokenPromises(), now);
        return ended == PauseEnd.RECALLED
                        && agencies.of(now.account()).stream()
                                .limit(1)
                                .anyMatch(newest -> newest.state() == PlacementState.RETURNED)
                ? PauseEnd.RETURNED
                : ended;
    }

    @Override
    public void rests(long caseId, NextAction next) {
        desk.notes().nextActions.put(caseId, next);
    }

    @Override
    public void carriedOut(long caseId, int stage, LocalDate on) {
        desk.notes().stages.merge(caseId, stage, Math::max);
        desk.notes().resumes.put(caseId, PauseEnd.NONE);
        desk.notes().snapshots.computeIfPresent(caseId, (id, snapshot) -> snapshot.withStage(stage));
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
