package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.Allowance;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DunwellTest
class LedgerAuditTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-30");

    @Autowired
    private LedgerAudit audit;

    @Autowired
    private Books books;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyClock clock;

    private BookedAccount alder;

    @BeforeEach
    void fullBooks() {
        clock.moveTo(Instant.parse("2026-06-29T10:00:00Z"));
        alder = books.of(
                """
                2026-01-05  invoice      INV-1  1000.00 EUR  due 2026-02-04  discount 2 until 2026-01-15
                2026-01-05  invoice      INV-2   200.00 EUR  due 2026-02-04
                2026-01-06  invoice      INV-3   300.00 EUR  due 2026-02-05
                2026-01-10  payment      PAY-1   980.00 EUR
                2026-02-10  credit-note  CN-1     50.00 EUR  to INV-2
                2026-02-12  payment      PAY-2   350.00 EUR
                2026-02-20  return       PAY-2
                2026-03-01  cancel       INV-3
                2026-05-01  payment      PAY-3    10.00 EUR
                2026-06-01  write-off    EUR
                """);
    }

    @Test
    void soundBooksHaveNoFindings() {
        assertThat(audit.run(DAY)).isEmpty();
        assertThat(audit.run(LocalDate.parse("2026-02-15"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100.00 | INV-1 | PAY-3 | 2026-06-02 | a charge is paid between nothing and its amount",
                "100.00 | INV-1 | PAY-3 | 2026-06-02 | a credit pays between nothing and its amount",
                "-1.00  | INV-2 | PAY-3 | 2026-06-02 | only reversals are negative",
                "1.00   | INV-2 | PAY-2 | 2026-06-02 | a credit that was taken back pays nothing",
                "1.00   | INV-2 | PAY-3 | 2026-01-06 | an allocation counts from when both its sides are there"
            })
    void allocationThatCannotBeIsFound(String amount, String charge, String credit, String on, String invariant) {
        allocate(alder.charge(charge), alder.credit(credit), alder.account().customerId(), amount, on);

        assertThat(audit.run(DAY)).extracting(AuditFinding::invariant).contains(invariant);
    }

    @Test
    void findingSaysWhatIsWrongWhere() {
        allocate(alder.charge("INV-1"), alder.credit("PAY-3"), alder.account().customerId(), "100.00", "2026-06-02");

        assertThat(audit.run(DAY))
                .extracting(AuditFinding::sentence)
                .contains("Of the 1000 EUR of charge %d, 1100 EUR is paid.".formatted(alder.charge("INV-1")));
    }

    @Test
    void allocationBetweenTwoAccountsIsFound() {
        var birch = books.of(
                """
                customer Birch
                2026-01-05  invoice  INV-9  100.00 EUR  due 2026-02-04
                """);
        books.of("2026-06-03  payment  PAY-4  5.00 EUR");

        allocate(birch.charge("INV-9"), alder.credit("PAY-4"), alder.account().customerId(), "5.00", "2026-06-03");

        assertThat(audit.run(DAY))
                .extracting(AuditFinding::invariant)
                .contains(
                        "an allocation joins one account",
                        "charges less credits are open charges less unapplied credits");
    }

    @Test
    void reversalThatIsNoMirrorIsFound() {
        jdbc.sql(
                        """
                insert into credit (id, customer_id, currency, kind, reference, received_on, amount, reverses, source,
                  external_id, recorded_by, recorded_at)
                values (9999, ?, 'EUR', 'PAYMENT', 'PAY-3', '2026-06-02', -9.00, ?, 'test', 'x', 'test', '2026-06-29')
                """)
                .params(alder.account().customerId(), alder.credit("PAY-3"))
                .update();

        assertThat(audit.run(DAY))
                .extracting(AuditFinding::sentence)
                .contains(
                        "Credit 9999 does not mirror credit %d, which it takes back.".formatted(alder.credit("PAY-3")));
    }

    @Nested
    class Sealing {

        @BeforeEach
        void companyInBerlin() {
            companies.found(
                    new Company(
                            "Nordlicht GmbH",
                            CompanyMode.DEMO,
                            ZoneId.of("Europe/Berlin"),
                            "DE",
                            "",
                            "EUR",
                            "de",
                            LocalTime.of(6, 0),
                            Allowance.ofGrace(2),
                            BigDecimal.valueOf(5),
                            null,
                            null,
                            null),
                    clock.instant());
        }

        @Test
        void untouchedRowsKeepTheirSeals() {
            audit.seal(DAY);
            clock.moveTo(Instant.parse("2026-07-01T09:00:00Z"));
            books.of("2026-06-03  payment  PAY-4  5.00 EUR");
            audit.seal(DAY.plusDays(1));
            audit.seal(DAY.plusDays(1));

            assertThat(audit.verifySeals()).isEmpty();
            assertThat(jdbc.sql("select rows_sealed from ledger_seal order by sealed_on")
                            .query(Long.class)
                            .list())
                    .containsExactly(rowsRecordedBefore("2026-07-01"), 3L);
        }

        @Test
        void rowSlippedInLaterBreaksTheSeal() {
            audit.seal(DAY);

            allocate(
                    alder.charge("INV-2"),
                    alder.credit("PAY-3"),
                    alder.account().customerId(),
                    "1.00",
                    "2026-06-02");

            assertThat(audit.verifySeals())
                    .extracting(AuditFinding::sentence)
                    .containsExactly(
                            "The rows sealed on 2026-06-30 are not the ones that are there now: %d were sealed, %d are there."
                                    .formatted(rowsRecordedBefore("2026-07-01") - 1, rowsRecordedBefore("2026-07-01")));
        }

        @Test
        void forgedSealBreaksTheChain() {
            audit.seal(DAY);
            audit.seal(DAY.plusDays(1));

            jdbc.sql("update ledger_seal set previous_hash = hash where sealed_on = ?")
                    .param(DAY.plusDays(1))
                    .update();

            assertThat(audit.verifySeals()).hasSize(1);
        }

        private long rowsRecordedBefore(String day) {
            var sql =
                    """
                    select (select count(*) from charge where recorded_at < :day)
                      + (select count(*) from credit where recorded_at < :day)
                      + (select count(*) from allocation where recorded_at < :day)
                    """;
            return jdbc.sql(sql)
                    .param("day", LocalDate.parse(day))
                    .query(Long.class)
                    .single();
        }
    }

    private void allocate(long charge, long credit, long customer, String amount, String on) {
        jdbc.sql(
                        """
                insert into allocation (id, charge_id, credit_id, customer_id, currency, amount, allocated_on, rule,
                  recorded_by, recorded_at)
                values (9999, ?, ?, ?, 'EUR', ?, ?, 'BY_HAND', 'test', '2026-06-29 12:00:00')
                """)
                .params(charge, credit, customer, new BigDecimal(amount), LocalDate.parse(on))
                .update();
    }
}
