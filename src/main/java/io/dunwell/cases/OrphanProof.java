package io.dunwell.cases;

import io.dunwell.engine.CaseProof;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.ledger.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves that nobody is forgotten: every delinquent account has one live case with a next action and a date, every open
 * dispute somebody who finds out.
 */
@Component
class OrphanProof {

    private static final int CHUNK = 500;

    private final Ledger ledger;
    private final CaseFactsReader reader;
    private final CaseProof engine;
    private final InvestigationProof disputes;
    private final BusinessCalendar calendar;
    private final JdbcClient jdbc;

    OrphanProof(
            Ledger ledger,
            CaseFactsReader reader,
            CaseProof engine,
            InvestigationProof disputes,
            BusinessCalendar calendar,
            JdbcClient jdbc) {
        this.ledger = ledger;
        this.reader = reader;
        this.engine = engine;
        this.disputes = disputes;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    ProofReport prove(LocalDate date) {
        var delinquent = ledger.allDelinquent(calendar.delinquentBefore(date), date);
        var cases = openCases();
        var findings = new ArrayList<Failure>();
        withoutCase(delinquent, cases, date, findings);
        withoutNextAction(cases, findings);
        withoutFrame(cases, findings);
        withoutTimer(cases, findings);
        findings.addAll(disputes.findings());
        return new ProofReport(delinquent.size(), cases.size(), List.copyOf(findings));
    }

    /** Accounts owing less than is worth chasing, or whose own credit covers it, rightly have no case. */
    private void withoutCase(
            List<AccountId> delinquent, Map<Long, Open> cases, LocalDate date, List<Failure> findings) {
        Set<AccountId> inHand = cases.values().stream().map(Open::account).collect(Collectors.toSet());
        var left =
                delinquent.stream().filter(account -> !inHand.contains(account)).toList();
        for (int from = 0; from < left.size(); from += CHUNK) {
            var chunk = left.subList(from, Math.min(left.size(), from + CHUNK));
            reader.read(chunk, date, Map.of()).values().stream()
                    .filter(facts -> facts.standing() != Standing.PARKED)
                    .map(facts -> new Failure(
                            "Account " + facts.account(),
                            "%s overdue and no case: run the night, then look at the review queue."
                                    .formatted(facts.overdue())))
                    .forEach(findings::add);
        }
    }

    private static void withoutNextAction(Map<Long, Open> cases, List<Failure> findings) {
        cases.values().stream()
                .filter(open -> !open.hasNextAction())
                .map(open -> new Failure("Case " + open.id(), "No next action with a date is known."))
                .forEach(findings::add);
    }

    private void withoutFrame(Map<Long, Open> cases, List<Failure> findings) {
        var frames = engine.framesByCase();
        cases.values().stream()
                .filter(open -> frames.getOrDefault(open.id(), 0) != 1)
                .map(open -> new Failure(
                        "Case " + open.id(),
                        "%d processes run for it where there must be one: start it again from the books."
                                .formatted(frames.getOrDefault(open.id(), 0))))
                .forEach(findings::add);
        var orphans = new HashSet<>(frames.keySet());
        orphans.removeAll(cases.keySet());
        orphans.forEach(id -> findings.add(new Failure("Case " + id, "A process runs although the case is closed.")));
    }

    private void withoutTimer(Map<Long, Open> cases, List<Failure> findings) {
        engine.casesWithoutTimer().stream()
                .filter(cases::containsKey)
                .map(id -> new Failure("Case " + id, "No timer will move it: look at the failed steps."))
                .forEach(findings::add);
    }

    private Map<Long, Open> openCases() {
        var cases = new LinkedHashMap<Long, Open>();
        jdbc.sql(
                        """
                select id, customer_id, currency, next_action, next_action_on from collection_case
                where open_key is not null
                """)
                .query((row, number) -> new Open(
                        row.getLong("id"),
                        new AccountId(row.getLong("customer_id"), row.getString("currency")),
                        row.getString("next_action") != null && row.getObject("next_action_on") != null))
                .list()
                .forEach(open -> cases.put(open.id(), open));
        return cases;
    }

    private record Open(long id, AccountId account, boolean hasNextAction) {}
}
