package io.dunwell.benchmarks;

import io.dunwell.customers.CustomerSearch;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.customers.Suggestions;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long finding customers takes, beside the queries that it replaces: names by {@code like '%…%'}, which know
 * neither people nor telephones. Names are made of few words, so that many share one.
 */
final class SearchBenchmark {

    private static final List<String> FIRST = List.of(
            "Müller",
            "Alder",
            "Kowalczyk",
            "Nordic",
            "Brasserie",
            "Hotel",
            "Okonkwo",
            "Schäfer",
            "Weber",
            "Lindqvist",
            "Ferreira",
            "Nyström",
            "Adriatica",
            "Van den Berg",
            "O'Brien",
            "Papadopoulos",
            "Zieliński",
            "Dupont",
            "Rossi",
            "Smith");
    private static final List<String> SECOND = List.of(
            "Logistik", "Handel", "& Söhne", "Bau", "Gastro", "Solar", "Textil", "Foods", "Trading", "Services");
    private static final List<String> FORM = List.of("GmbH", "AG", "Ltd", "SARL", "AB", "Inc");
    private static final int CHUNK = 1_000;
    private static final int TYPED = 400;

    private static final String CHARGE =
            """
            insert into charge (id, customer_id, currency, kind, reference, part, parts, issued_on, due_on, amount,
              discount_percent, source, external_id, recorded_by, recorded_at)
            values (?, ?, 'USD', 'INVOICE', ?, 1, 1, ?, ?, 100, 0, 'large', ?, 'bench', ?)
            """;

    private final ApplicationContext application;
    private final List<Long> ids = new ArrayList<>();

    SearchBenchmark(ApplicationContext application) {
        this.application = application;
    }

    void run(int customers) throws SQLException {
        Table.title("Search: %d customers, %d bills".formatted(customers, 10 * customers));
        Table.row("customers written, with their words", Measured.of(customers, () -> people(customers)));
        bills(customers);
        var search = application.getBean(CustomerSearch.class);
        var suggestions = application.getBean(Suggestions.class);
        var all = application.getBean(Customers.class);
        var typed = typed(customers);
        Table.line("");
        Table.line("%d texts, milliseconds: median, 95 of 100, the worst", typed.size());
        measure("former: names that contain it, counted and a page", tenth(typed), this::former);
        measure("proposals while one types", typed, text -> suggestions.of(text, 8));
        measure("the first page of customers", typed, text -> all.search(text, PageRequest.of(0, 50)));
        measure("Enter: the one that was named", typed, suggestions::exactly);
        measure("ids of at most 1,000, for other lists", typed, text -> search.idsMatching(text, 1_000));
    }

    /** What a person types on the way to one customer, and the words that many share. */
    private static List<String> typed(int customers) {
        var result = new ArrayList<String>();
        for (int i = 0; i < TYPED / 10; i++) {
            var c = (int) (i * 7919L % customers);
            var name = name(c).toLowerCase(Locale.ROOT);
            result.addAll(List.of(
                    name.substring(0, 2),
                    name.substring(0, 4),
                    name,
                    FORM.get(i % FORM.size()),
                    FIRST.get(i % FIRST.size()) + " " + FORM.get(i / 2 % FORM.size()),
                    "gm " + c,
                    "K-" + (100_000 + c),
                    phone(c),
                    "person" + c + "@",
                    "INV-" + c));
        }
        return result;
    }

    /** Some of each kind: what reads every customer takes its time. */
    private static List<String> tenth(List<String> typed) {
        return IntStream.range(0, typed.size())
                .filter(i -> i / 10 % 10 == 0)
                .mapToObj(typed::get)
                .toList();
    }

    private void measure(String what, List<String> typed, Consumer<String> work) {
        typed.forEach(work);
        var took = typed.stream()
                .mapToLong(text -> {
                    var began = System.nanoTime();
                    work.accept(text);
                    return System.nanoTime() - began;
                })
                .sorted()
                .toArray();
        Table.line(
                "%-52s %8.1f %8.1f %8.1f",
                what, took[took.length / 2] / 1e6, took[took.length * 95 / 100] / 1e6, took[took.length - 1] / 1e6);
    }

    private void former(String text) {
        var jdbc = application.getBean(JdbcClient.class);
        var wanted = text.toLowerCase(Locale.ROOT);
        var where = " from customer where (lower(name) like ? or lower(number) like ?)";
        jdbc.sql("select count(*)" + where)
                .params("%" + wanted + "%", wanted + "%")
                .query(Long.class)
                .single();
        jdbc.sql("select id, number, name" + where + " order by name, id limit 50")
                .params("%" + wanted + "%", wanted + "%")
                .query((row, number) -> row.getString("name"))
                .list();
    }

    private void people(int many) {
        var customers = application.getBean(Customers.class);
        for (int from = 0; from < many; from += CHUNK) {
            customers
                    .registerAll(IntStream.range(from, Math.min(many, from + CHUNK))
                            .mapToObj(SearchBenchmark::customer)
                            .toList())
                    .forEach(posted -> ids.add(posted.id()));
        }
    }

    private static NewCustomer customer(int c) {
        return NewCustomer.of("bench", "K-" + (100_000 + c), name(c), "de", "DE")
                .withContacts(NewContact.billing(
                                FIRST.get(c % 7) + " " + SECOND.get(c % 3), "person" + c + "@c" + c + ".example")
                        .withPhone(phone(c)));
    }

    private static String name(int c) {
        return "%s %s %s %d"
                .formatted(
                        FIRST.get(c % FIRST.size()),
                        SECOND.get(c / 3 % SECOND.size()),
                        FORM.get(c / 7 % FORM.size()),
                        c);
    }

    private static String phone(int c) {
        return "030 " + (10_000_000 + c * 37);
    }

    private void bills(int customers) throws SQLException {
        try (var connection = application.getBean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            for (int j = 0; j < 10; j++) {
                for (int from = 0; from < customers; from += 5 * CHUNK) {
                    chunk(connection, from, Math.min(customers, from + 5 * CHUNK), j);
                }
            }
            connection.setAutoCommit(true);
        }
    }

    private void chunk(Connection connection, int from, int to, int j) throws SQLException {
        try (var charge = connection.prepareStatement(CHARGE)) {
            for (int c = from; c < to; c++) {
                charge.setLong(1, LargeLedger.FIRST + 10L * c + j);
                charge.setLong(2, ids.get(c));
                charge.setString(3, "INV-%d-%d".formatted(c, j));
                charge.setDate(4, Date.valueOf(Receivables.AS_OF));
                charge.setDate(5, Date.valueOf(Receivables.AS_OF));
                charge.setString(6, "INV-%d-%d".formatted(c, j));
                charge.setTimestamp(7, Timestamp.valueOf("2026-01-01 00:00:00"));
                charge.addBatch();
            }
            charge.executeBatch();
            connection.commit();
        }
    }
}
