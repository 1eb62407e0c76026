package io.dunwell.benchmarks;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.nightly.NightReport;
import io.dunwell.nightly.NightlyRun;
import io.dunwell.nightly.Tally;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;

/**
 * The same number of accounts to act on in a small ledger and in one ten times as large: what the night does for
 * accounts must cost the same; only what reads the whole ledger in one statement (ageing, audit, proof) may grow.
 */
final class NightBenchmark {

    private static final int TO_ACT_ON = 500;
    /** So that the nights that follow are on days on which messages may leave. */
    private static final LocalDate MONDAY = LocalDate.parse("2026-08-03");

    private final ApplicationContext application;
    private final LargeLedger ledger;
    private final Receivables receivables;
    private int accounts;

    NightBenchmark(ApplicationContext application) {
        this.application = application;
        this.ledger = new LargeLedger(application.getBean(DataSource.class));
        this.receivables = new Receivables(application);
    }

    void run(int customers) throws SQLException {
        rest(customers);
        var date = MONDAY;
        act(date);
        night(date);
        act(date.plusDays(1));
        night(date.plusDays(1));
        act(date.plusDays(2));
        var small = night(date.plusDays(2));
        rest(customers * 9);
        act(date.plusDays(3));
        var large = night(date.plusDays(3));
        Table.line("");
        Table.line("The night: %d accounts to act on, milliseconds by step".formatted(TO_ACT_ON));
        Table.line("%-46s %12s %12s", "", customers + " others", customers * 10 + " others");
        small.forEach((step, took) -> Table.line("%-46s %12d %12d", step, took, large.get(step)));
        Table.line("%-46s %12d %12d", "all", sum(small), sum(large));
    }

    /** Customers who owe nothing overdue: one invoice paid, one due in two months. */
    private void rest(int customers) throws SQLException {
        ledger.grow(
                customers,
                (c, j) -> j == 0 ? Receivables.AS_OF.minusDays(c % 300) : Receivables.AS_OF.plusDays(90 + c % 20),
                (c, j) -> j == 0);
    }

    /** Accounts that become delinquent on {@code date}. */
    private void act(LocalDate date) {
        receivables.addDue(accounts, accounts + TO_ACT_ON, date.minusDays(1));
        accounts += TO_ACT_ON;
    }

    private Map<String, Long> night(LocalDate date) {
        Receivables.at(application, date);
        var report = application.getBean(NightlyRun.class).run(date, "benchmark");
        if (!report.isClean()) {
            throw new IllegalStateException("The night was not clean: " + report.steps());
        }
        if (report.total(Tally.CASES_OPENED) != TO_ACT_ON || report.total(Tally.MESSAGES_SENT) != TO_ACT_ON) {
            throw new IllegalStateException("Not everybody was acted on: " + report.steps());
        }
        return millis(report);
    }

    private Map<String, Long> millis(NightReport report) {
        var now = application.getBean(CompanyClock.class).instant();
        var millis = new LinkedHashMap<String, Long>();
        report.steps().forEach(step -> {
            var took = step.took(now);
            millis.put(step.step().label(), took == null ? 0 : took.toMillis());
        });
        return millis;
    }

    private static long sum(Map<String, Long> steps) {
        return Duration.ofMillis(
                        steps.values().stream().mapToLong(Long::longValue).sum())
                .toMillis();
    }
}
