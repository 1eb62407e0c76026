package io.dunwell.benchmarks;

import io.dunwell.cases.Cases;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewCustomer;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCharge;
import io.dunwell.nightly.NightlyRun;
import io.dunwell.testing.process.Visitor;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;

/** How long the pages take that people open all day, on a ledger of many accounts; none may take a second. */
final class PagesBenchmark {

    private static final Pattern PASSWORD = Pattern.compile("password: (\\S+)");
    private static final int RUNS = 5;
    /** As many open items as the largest customer of the public open-items file has. */
    private static final int ITEMS_OF_THE_LARGEST = 2_602;

    private final ApplicationContext application;

    PagesBenchmark(ApplicationContext application) {
        this.application = application;
    }

    void run(int accounts) throws Exception {
        fill(accounts);
        var visitor = signedIn();
        Table.line("");
        Table.line(
                "Pages: %d accounts, a tenth of them delinquent; milliseconds, the best and the worst of %d",
                accounts, RUNS);
        for (var page : pages()) {
            var took = IntStream.range(0, RUNS)
                    .mapToLong(run -> open(visitor, page))
                    .sorted()
                    .toArray();
            Table.line("%-46s %8d %8d", page, took[0], took[RUNS - 1]);
        }
    }

    private List<String> pages() {
        var customers = application.getBean(Customers.class);
        var pages = new ArrayList<>(List.of(
                "/",
                "/worklist",
                "/customers",
                "/customers?q=4711",
                "/ageing",
                "/ageing?basis=INVOICE_DATE",
                "/messages",
                "/promises",
                "/disputes",
                "/imports",
                "/nights",
                "/operations",
                "/policies"));
        for (var number : List.of("C1", "C2", "Large")) {
            pages.add("/customers/"
                    + customers.find("bench", number).orElseThrow().id());
        }
        return pages;
    }

    private void fill(int accounts) throws Exception {
        new LargeLedger(application.getBean(DataSource.class))
                .grow(
                        accounts * 9 / 10,
                        (c, j) -> Receivables.AS_OF.plusDays(j == 0 ? -(c % 300) : 20 + c % 40),
                        (c, j) -> j == 0);
        new Receivables(application).add(0, accounts / 10);
        largest();
        application.getBean(Cases.class).askForReviews(Receivables.AS_OF);
        application.getBean(NightlyRun.class).run(Receivables.AS_OF, "benchmark");
    }

    private void largest() {
        var due = Receivables.AS_OF.minusDays(20);
        var id = application
                .getBean(Customers.class)
                .register(NewCustomer.of("bench", "Large", "Large", "en", "US"))
                .id();
        application
                .getBean(Ledger.class)
                .postCharges(IntStream.range(0, ITEMS_OF_THE_LARGEST)
                        .mapToObj(item -> NewCharge.invoice(
                                id, "LARGE-" + item, due.minusDays(30), due, Money.of(BigDecimal.TEN, "USD"), "bench"))
                        .toList());
    }

    private Visitor signedIn() throws Exception {
        var data = Path.of(application.getEnvironment().getRequiredProperty("dunwell.data"));
        var kept = PASSWORD.matcher(Files.readString(data.resolve("first-sign-in.txt")));
        if (!kept.find()) {
            throw new IllegalStateException("The first sign-in is not kept");
        }
        var password = kept.group(1);
        var port = application.getEnvironment().getRequiredProperty("local.server.port");
        var visitor = new Visitor("http://localhost:" + port);
        visitor.open("/sign-in");
        visitor.send("/sign-in", "username", "admin", "password", password);
        var own = "a long pass phrase of my own";
        visitor.send("/password", "present", password, "next", own, "again", own);
        return visitor;
    }

    private static long open(Visitor visitor, String page) {
        var began = System.nanoTime();
        try {
            var html = visitor.open(page);
            if (!html.contains("<main") || html.contains("Whose receivables are these?")) {
                throw new IllegalStateException("Not the page: " + page);
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return (System.nanoTime() - began) / 1_000_000;
    }
}
