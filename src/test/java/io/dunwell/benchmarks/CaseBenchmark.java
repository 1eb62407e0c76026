package io.dunwell.benchmarks;

import io.dunwell.cases.Cases;
import io.dunwell.engine.DueWaits;
import io.dunwell.kernel.BusinessCalendar;
import org.springframework.context.ApplicationContext;

/**
 * Opening cases with their first message, and stepping waits that have ended, against the bare engine with as many
 * waits and delegates that do nothing, on the same kind of database.
 */
final class CaseBenchmark {

    private static final int WARM_UP = 5_000;
    private static final int DAYS_TO_THE_NEXT_STEP = 8;

    private final ApplicationContext application;
    private final Databases databases;
    private final Receivables receivables;
    private int accounts;

    CaseBenchmark(ApplicationContext application, Databases databases) {
        this.application = application;
        this.databases = databases;
        this.receivables = new Receivables(application);
    }

    void run(int cases) {
        open(WARM_UP);
        step();
        var first = open(1_000);
        var opened = open(cases);
        var stepped = step();
        Table.title("Cases: %d newly delinquent accounts".formatted(cases));
        Table.row("Dunwell: look, open, first reminder, next wait", opened);
        Table.row("Dunwell: ended waits, second reminder, next wait", stepped);
        compare(opened, stepped, false);
        compare(opened, stepped, true);
        Table.line(
                "One account treated (look, decide, ledger, message, wait): %.2f ms CPU (aim: at most 5.5)",
                Math.max(opened.cpuMillisEach(), stepped.cpuMillisEach()));
        Table.line(
                "Growth: opening one with %d cases there took %.2f ms CPU, with %d to %d there %.2f ms",
                WARM_UP, first.cpuMillisEach(), WARM_UP + 1_000, WARM_UP + 1_000 + cases, opened.cpuMillisEach());
    }

    /** Accounts with two invoices that fell due a few days before, all of which get a first reminder. */
    private Measured open(int many) {
        Receivables.at(application, Receivables.AS_OF);
        receivables.addNewlyDue(accounts, accounts + many);
        accounts += many;
        var cases = application.getBean(Cases.class);
        return Measured.of(many, () -> {
            cases.askForReviews(Receivables.AS_OF);
            var opened = cases.workReviewQueue(Receivables.AS_OF, done -> {}).opened();
            if (opened != many) {
                throw new IllegalStateException("Opened " + opened + " cases of " + many);
            }
        });
    }

    private Measured step() {
        var date = Receivables.AS_OF.plusDays(DAYS_TO_THE_NEXT_STEP);
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
        try (var bare = new BareEngine(place.url(), place.user(), place.password(), tuned)) {
            Receivables.at(application, Receivables.AS_OF);
            bare.start(WARM_UP);
            Receivables.at(application, Receivables.AS_OF.plusDays(DAYS_TO_THE_NEXT_STEP));
            bare.runDue();
            Receivables.at(application, Receivables.AS_OF);
            var started = Measured.of(opened.items(), () -> bare.start(opened.items()));
            Receivables.at(application, Receivables.AS_OF.plusDays(DAYS_TO_THE_NEXT_STEP));
            var run = Measured.of(opened.items(), bare::runDue);
            Table.row(name + ": start, first delegate, wait", started);
            Table.row(name + ": due timers, delegate, wait", run);
            Table.ratio("opening, against " + name, opened, started);
            Table.ratio("stepping, against " + name, stepped, run);
            Table.ratio("an account's two steps, against " + name, opened.and(stepped), started.and(run), aim);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
