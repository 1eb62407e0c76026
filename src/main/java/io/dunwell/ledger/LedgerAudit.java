package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves the books: what must hold for every row, and a seal on each day's rows. */
@Service
@Transactional
public class LedgerAudit {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerAudit.class);

    /** As many rows as are told for one invariant: a broken ledger would fill the report. */
    private static final int TOLD = 100;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Ageings ageings;
    private final Seals seals;

    LedgerAudit(JdbcClient jdbc, Journal journal, Ageings ageings, Seals seals) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.ageings = ageings;
        this.seals = seals;
    }

    /**
     * Checks the whole ledger as of the end of {@code date}; empty when all is well. At most 100 rows for each
     * invariant.
     */
    @Transactional(readOnly = true)
    public List<AuditFinding> run(LocalDate date) {
        var findings = new ArrayList<AuditFinding>();
        Invariants.OF_ROWS.forEach(invariant -> findings.addAll(broken(invariant, date)));
        if (hasOddAllocation(date)) {
            Invariants.OF_BOTH_SIDES.forEach(invariant -> findings.addAll(broken(invariant, date)));
        }
        findings.addAll(control(date));
        LOG.info("ledger audited on={} findings={}", date, findings.size());
        return List.copyOf(findings);
    }

    /**
     * Seals what was recorded up to the end of {@code date}, chained to the seal before; a repeat does nothing.
     *
     * <p>For a day that has ended: a row recorded on it later breaks the seal.
     */
    public void seal(LocalDate date) {
        seals.seal(date);
    }

    /** Computes every seal again from the rows; empty when all match. Reads the whole ledger. */
    @Transactional(readOnly = true)
    public List<AuditFinding> verifySeals() {
        return seals.verify();
    }

    private boolean hasOddAllocation(LocalDate date) {
        return jdbc.sql(Invariants.ODD_ALLOCATION)
                .param("day", date)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private List<AuditFinding> broken(Invariant invariant, LocalDate date) {
        return jdbc.sql(invariant.sql() + " limit " + TOLD)
                .param("day", date)
                .query((row, number) ->
                        new AuditFinding(invariant.name(), invariant.sentence().of(row)))
                .list();
    }

    /** Receivables in the journal, the ageing less unapplied credit, and the journal's own sum of zero. */
    private List<AuditFinding> control(LocalDate date) {
        var aged = new TreeMap<String, Money>();
        ageings.totals(date, Basis.DUE_DATE)
                .forEach(total -> aged.put(total.currency(), total.aged().total()));
        ageings.unappliedInAll(date).forEach((currency, amount) -> aged.merge(currency, amount.negated(), Money::plus));
        var findings = new ArrayList<AuditFinding>();
        journal.trialBalance(date).forEach((currency, accounts) -> {
            var zero = Money.zero(currency);
            var sum = accounts.values().stream().reduce(zero, Money::plus);
            findings.addAll(unless(sum.isZero(), "The journal in %s sums to %s.".formatted(currency, sum)));
            var receivables = accounts.getOrDefault(JournalAccount.RECEIVABLES, zero);
            var openLessUnapplied = aged.getOrDefault(currency, zero);
            findings.addAll(unless(
                    receivables.equals(openLessUnapplied),
                    "Receivables are %s in the journal and %s in the ageing."
                            .formatted(receivables, openLessUnapplied)));
        });
        return findings;
    }

    private static List<AuditFinding> unless(boolean holds, String sentence) {
        return holds ? List.of() : List.of(new AuditFinding("journal and ageing agree", sentence));
    }
}
