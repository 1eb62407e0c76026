package io.dunwell.benchmarks;

import io.dunwell.ledger.AgeingReport;
import io.dunwell.ledger.Ageings;
import io.dunwell.ledger.Basis;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ageing of the whole ledger as of a past date, from transactions, against the plain SQL aggregate. */
final class AgeingBenchmark {

    private static final int RUNS = 3;

    /** What anyone would write: what is open on each charge, put into its bucket, added up. */
    private static final String PLAIN =
            """
            select
              sum(case when c.due_on >= :day0 then c.amount - coalesce(p.paid, 0) else 0 end),
              sum(case when c.due_on < :day0 and c.due_on >= :day30 then c.amount - coalesce(p.paid, 0) else 0 end),
              sum(case when c.due_on < :day30 and c.due_on >= :day60 then c.amount - coalesce(p.paid, 0) else 0 end),
              sum(case when c.due_on < :day60 and c.due_on >= :day90 then c.amount - coalesce(p.paid, 0) else 0 end),
              sum(case when c.due_on < :day90 then c.amount - coalesce(p.paid, 0) else 0 end)
            from charge c
            left join (
              select charge_id, sum(amount) as paid from allocation where allocated_on <= :day0 group by charge_id
            ) p on p.charge_id = c.id
            where c.issued_on <= :day0
            """;

    private final ApplicationContext application;

    AgeingBenchmark(ApplicationContext application) {
        this.application = application;
    }

    void run(int invoices) throws SQLException {
        new LargeLedger(application.getBean(DataSource.class))
                .grow(invoices / 2, Receivables::dueOn, (customer, invoice) -> (customer + invoice) % 3 == 0);
        var ageings = application.getBean(Ageings.class);
        // Other days each time: a database may remember the answer to a question it has just been asked.
        var plain = best(this::plain);
        var ours = best(day -> ageings.asOf(day, Basis.DUE_DATE));
        Table.title("Ageing: %d invoices, a third of them paid, as of a past date".formatted(invoices));
        Table.row("Dunwell: ageing of the whole ledger", ours);
        Table.row("plain SQL: the same totals", plain);
        Table.ratio("Dunwell ages, against plain SQL", ours, plain, 1 / 1.2);
        var unasked = Receivables.AS_OF.minusDays(RUNS + 1L);
        same(ageings.asOf(unasked, Basis.DUE_DATE), plain(unasked));
    }

    private static Measured best(Consumer<LocalDate> work) {
        return IntStream.range(0, RUNS)
                .mapToObj(run -> Measured.of(1, () -> work.accept(Receivables.AS_OF.minusDays(run))))
                .min(Comparator.comparing(Measured::wallNanos))
                .orElseThrow();
    }

    private List<BigDecimal> plain(LocalDate day) {
        return application
                .getBean(JdbcClient.class)
                .sql(PLAIN)
                .param("day0", day)
                .param("day30", day.minusDays(30))
                .param("day60", day.minusDays(60))
                .param("day90", day.minusDays(90))
                .query((row, number) -> Stream.of(1, 2, 3, 4, 5)
                        .map(column -> {
                            try {
                                return row.getBigDecimal(column);
                            } catch (SQLException failed) {
                                throw new IllegalStateException(failed);
                            }
                        })
                        .toList())
                .single();
    }

    private static void same(AgeingReport report, List<BigDecimal> plain) {
        var aged = report.totals().get(0).aged();
        var ours = Arrays.asList(aged.current(), aged.days1To30(), aged.days31To60(), aged.days61To90(), aged.over90());
        for (int bucket = 0; bucket < plain.size(); bucket++) {
            if (ours.get(bucket).amount().compareTo(plain.get(bucket)) != 0) {
                throw new IllegalStateException("Ageing differs from plain SQL: %s, %s".formatted(ours, plain));
            }
        }
    }
}
