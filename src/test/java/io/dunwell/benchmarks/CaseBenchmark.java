package io.dunwell.benchmarks;

import io.dunwell.cases.Cases;
import io.dunwell.engine.DueWaits;
import io.dunwell.kernel.BusinessCalendar;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;

/**
 * Opening cases with their first message, and stepping waits that have ended, against the bare engine with as many
 * waits and delegates that do nothing, on the same kind of database.
 */
final class CaseBenchmark {

    private static final int WARM_UP = Integer.getInteger("warm", 1_000);

    private final ApplicationContext application;
    private final Databases databases;

    CaseBenchmark(ApplicationContext application, Databases databases) {
        this.application = application;
        this.databases = databases;
    }

    void run(int accounts) {
        // Nine of ten customers are due: add enough for the wanted number of cases.
        var receivables = new Receivables(application);
        receivables.add(0, WARM_UP);
        open();
        receivables.add(WARM_UP, WARM_UP + accounts * 16 / 10);
        var opened = open();
        var stepped = step(Receivables.AS_OF.plusDays(8));
        Table.title("Cases: %d delinquent accounts".formatted(accounts));
        Table.row("Dunwell: look, open, first step, next wait", opened);
        Table.row("Dunwell: ended waits to the next step", stepped);
        compare(opened, stepped, false);
        compare(opened, stepped, true);
        Table.line(
                "One account treated (look, decide, ledger, message, wait): %.2f ms CPU (aim: at most 5.5)",
                Math.max(opened.cpuMillisEach(), stepped.cpuMillisEach()));
    }

    private Measured open() {
        var cases = application.getBean(Cases.class);
        var report = new int[1];
        var measured = Measured.of(1, () -> {
            cases.askForReviews(Receivables.AS_OF);
            report[0] = cases.workReviewQueue(Receivables.AS_OF, done -> {}).opened();
        });
        return new Measured(measured.wallNanos(), measured.cpuNanos(), report[0]);
    }

    private Measured step(LocalDate date) {
        Receivables.at(application, date);
        var waits = application.getBean(DueWaits.class);
        var until = application.getBean(BusinessCalendar.class).beginningOf(date);
        var due = (int) waits.count(until);
        return Measured.of(due, () -> {
            var result = waits.runThrough(until, done -> {});
            if (!result.failures().isEmpty()) {
                throw new IllegalStateException(result.failures().get(0).sentence());
            }
        });
    }

    private void compare(Measured opened, Measured stepped, boolean tuned) {
        var name = tuned ? "bare engine, tuned the same way" : "bare engine, as it comes";
        var aim = tuned ? 0.7 : 1.0;
        var place = databases.fresh("bare" + tuned);
        Receivables.at(application, Receivables.AS_OF);
        try (var bare = new BareEngine(place.url(), place.user(), place.password(), tuned)) {
            bare.start(WARM_UP);
            var started = Measured.of(opened.items(), () -> bare.start(opened.items()));
            Receivables.at(application, Receivables.AS_OF.plusDays(8));
            var run = Measured.of(opened.items(), bare::runDue);
            Table.row(name + ": start, first delegate, wait", started);
            Table.row(name + ": due timers, delegate, wait", run);
            Table.ratio("Dunwell opens, against " + name, opened, started, aim);
            Table.ratio("Dunwell steps, against " + name, stepped, run, aim);
        }
    }
}
