package io.dunwell.cases;

import io.dunwell.cases.CaseNotes.Event;
import io.dunwell.cases.CaseRows.NewCase;
import io.dunwell.cases.CaseSignals.LastSeen;
import io.dunwell.engine.CaseProcesses;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Ids;
import io.dunwell.promises.Promises;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one path on which cases hear of the world: look at the books, compare with the last look, open a case or let the
 * running one know. Works on many accounts in the caller's transaction; looking twice does nothing twice.
 */
@Component
class CaseReview {

    private static final Logger LOG = LoggerFactory.getLogger(CaseReview.class);

    /** Ended by a day of their own. */
    private static final Set<Standing> RESTS = EnumSet.of(
            Standing.PLANNED, Standing.HELD, Standing.QUIET, Standing.OFFERED, Standing.PROMISED, Standing.DISPUTED);

    private final CaseFactsReader reader;
    private final CaseRows rows;
    private final CaseDesk desk;
    private final CaseProcesses processes;
    private final PolicyChoice policies;
    private final Promises promises;
    private final OfferDealings offers;
    private final YoungerDebt younger;
    private final Ids ids;
    private final CurrentUser user;
    private final CompanyClock clock;
    private final ApplicationEventPublisher events;

    CaseReview(
            CaseFactsReader reader,
            CaseRows rows,
            CaseDesk desk,
            CaseProcesses processes,
            PolicyChoice policies,
            Promises promises,
            OfferDealings offers,
            YoungerDebt younger,
            Ids ids,
            CurrentUser user,
            CompanyClock clock,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.rows = rows;
        this.desk = desk;
        this.processes = processes;
        this.policies = policies;
        this.promises = promises;
        this.offers = offers;
        this.younger = younger;
        this.ids = ids;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    ReviewReport look(Collection<AccountId> accounts, LocalDate date) {
        promises.judge(accounts, date);
        offers.judge(accounts, date);
        var cases = rows.openCases(accounts);
        var holds = cases.values().stream()
                .filter(row -> row.ownerHoldUntil() != null)
                .collect(
                        Collectors.toMap(CollectionCase::account, row -> Objects.requireNonNull(row.ownerHoldUntil())));
        var facts = reader.read(accounts, date, holds);
        offers.endOvertaken(facts.values(), date);
        var opened = open(facts.values().stream()
                .filter(look -> !cases.containsKey(look.account()))
                .filter(CaseReview::needsCase)
                .toList());
        var signalled = signal(cases, facts);
        events.publishEvent(new AccountsLookedAt(facts));
        var closed = desk.notes().closings.size();
        return new ReviewReport(accounts.size(), opened, closed, signalled, List.of());
    }

    private static boolean needsCase(CaseFacts facts) {
        return facts.delinquent() && facts.standing() != Standing.PARKED;
    }

    private int open(List<CaseFacts> delinquent) {
        if (delinquent.isEmpty()) {
            return 0;
        }
        var first = ids.take("collection_case", delinquent.size());
        var cases = new ArrayList<NewCase>();
        var policyKeys = policies.of(delinquent);
        for (int i = 0; i < delinquent.size(); i++) {
            cases.add(new NewCase(first + i, policyKeys.get(i), delinquent.get(i)));
        }
        rows.insert(cases, user.login(), clock.instant());
        desk.know(cases.stream()
                .map(row -> new CaseSnapshot(
                        row.id(),
                        row.policyKey(),
                        0,
                        null,
                        null,
                        LastSeen.of(row.facts()),
                        PauseEnd.NONE,
                        null,
                        row.facts()))
                .toList());
        cases.forEach(this::opened);
        desk.notes()
                .instances
                .putAll(processes.start(cases.stream().map(NewCase::id).toList()));
        return cases.size();
    }

    private void opened(NewCase row) {
        var facts = row.facts();
        LOG.info("case opened case={} customer={}", row.id(), facts.account().customerId());
        note(
                row.id(),
                facts,
                "OPENED",
                "Case opened: %s overdue, %d days".formatted(facts.overdue(), facts.daysOverdue()));
    }

    /** A case that must hear something reads the books itself and remembers what it saw; the others are told here. */
    private int signal(Map<AccountId, CollectionCase> cases, Map<AccountId, CaseFacts> looks) {
        var hearing = new LinkedHashMap<Long, String>();
        var unmoved = new LinkedHashMap<Long, CaseFacts>();
        var snapshots = new ArrayList<CaseSnapshot>();
        cases.forEach((account, row) -> {
            var facts = Objects.requireNonNull(looks.get(account));
            var snapshot = snapshot(row, facts);
            if (younger.isToBeHeard(snapshot) || restsUntilAnotherDay(row, facts)) {
                snapshots.add(snapshot);
                hearing.put(row.id(), Objects.requireNonNull(row.processInstance()));
            } else {
                snapshots.add(countedAnew(snapshot));
                unmoved.put(row.id(), facts);
            }
        });
        desk.know(snapshots);
        rows.seen(unmoved, clock.instant());
        if (!hearing.isEmpty()) {
            processes.booksChanged(hearing);
        }
        return hearing.size();
    }

    /** What rests does not hear of it now; where it begins is known all the same once it goes on. */
    private CaseSnapshot countedAnew(CaseSnapshot snapshot) {
        var stage = younger.countsAnewFrom(snapshot);
        stage.ifPresent(reached -> desk.notes().beginsAgain.put(snapshot.caseId(), reached));
        return stage.isPresent() ? snapshot.asSeen(snapshot.resumesAfter(), stage.getAsInt()) : snapshot;
    }

    /** The end of a rest has moved: an instalment was paid early, a person gave more time or took some back. */
    private static boolean restsUntilAnotherDay(CollectionCase row, CaseFacts facts) {
        var ends = facts.standingEndsOn();
        return RESTS.contains(facts.standing())
                && facts.standing() == row.standing()
                && ends.isAfter(facts.date())
                && !ends.equals(facts.date().plusDays(AccountLook.LOOK_AGAIN_DAYS))
                && !ends.equals(row.nextActionOn());
    }

    private static CaseSnapshot snapshot(CollectionCase row, CaseFacts facts) {
        return new CaseSnapshot(
                row.id(),
                row.policyKey(),
                row.stageReached(),
                row.lastContactOn(),
                row.rightPartyOn(),
                row.lastSeen(),
                row.resumesAfter(),
                null,
                facts);
    }

    private void note(long caseId, CaseFacts facts, String kind, String sentence) {
        desk.notes().events.add(new Event(caseId, facts.account().customerId(), facts.date(), kind, sentence));
    }
}
