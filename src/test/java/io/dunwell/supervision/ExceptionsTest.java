package io.dunwell.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.SqlRow;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.Worklist;
import io.dunwell.worklist.WorklistFilter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** What slipped through since Wednesday, 18 November 2026. */
@DunwellTest
class ExceptionsTest {

    private static final LocalDate TODAY = Receivables.TODAY;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Receivables receivables;

    @Autowired
    Worklist worklist;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CompanyClock clock;

    @BeforeEach
    void aCompany() {
        receivables.found();
    }

    @Test
    void nothingIsWrongAtFirst() {
        assertThat(exceptions.groups(TODAY, 5))
                .hasSize(ExceptionKind.values().length)
                .allSatisfy(group -> {
                    assertThat(group.count()).as(group.kind().title()).isZero();
                    assertThat(group.rows()).isEmpty();
                    assertThat(group.oldest()).isNull();
                });
    }

    @Test
    void tasksWaitInTheQueueForADayAtMost() {
        receivables.customerToCall("1", "Alder");
        pass(Duration.ofHours(23));
        assertThat(count(ExceptionKind.UNASSIGNED)).isZero();

        pass(Duration.ofHours(1));

        var group = exceptions.groups(TODAY.plusDays(1), 5).stream()
                .filter(one -> one.kind() == ExceptionKind.UNASSIGNED)
                .findFirst()
                .orElseThrow();
        assertThat(group.count()).isEqualTo(1);
        assertThat(group.oldestDays(TODAY.plusDays(1))).isEqualTo(1);
        assertThat(group.rows()).singleElement().satisfies(row -> {
            assertThat(row.subject()).isEqualTo("Alder");
            assertThat(row.about()).isEqualTo("Call customer");
            assertThat(row.amount()).isEqualTo(Money.of("9984.00", "EUR"));
            assertThat(row.address()).startsWith("/tasks/");
        });
        worklist.claim(
                worklist.page(WorklistFilter.all(Set.of("COLLECTOR")), 0, 1)
                        .items()
                        .get(0)
                        .taskId(),
                "lena");
        assertThat(count(ExceptionKind.UNASSIGNED)).isZero();
    }

    @Test
    void tasksAreOverdueForThreeDaysAtMost() {
        receivables.customerToCall("1", "Alder");

        assertThat(count(ExceptionKind.OVERDUE_TASKS, TODAY.plusDays(4))).isZero();
        assertThat(count(ExceptionKind.OVERDUE_TASKS, TODAY.plusDays(5))).isEqualTo(1);
    }

    @Test
    void whoIsToBeCollectedHearsFromUs() {
        var dollars = new AccountId(receivables.customer("1", "Alder").customerId(), "USD");
        receivables.invoice(dollars, "1-1", 62, "80.00");
        receivables.look(dollars);

        assertThat(count(ExceptionKind.NO_CONTACT, TODAY.plusDays(20))).isZero();
        var page = exceptions.page(ExceptionKind.NO_CONTACT, TODAY.plusDays(21), 0, 50);

        assertThat(page.getContent()).singleElement().satisfies(row -> {
            assertThat(row.amount()).isEqualTo(Money.of("80.00", "USD"));
            assertThat(row.days(TODAY.plusDays(21))).isEqualTo(21);
            assertThat(row.address()).isEqualTo("/customers/%d?currency=USD".formatted(dollars.customerId()));
        });
        assertThat(exceptions.page(ExceptionKind.NO_CONTACT, TODAY.plusDays(21), 1, 50))
                .isEmpty();
    }

    @Test
    void messagesThatMayHaveLeftStandThereUntilSomebodyKnowsAndWithheldOnesForDays() {
        var account = receivables.customer("1", "Alder");
        receivables.invoice(account, "1-1", 10, "100.00");
        receivables.look(account);
        assertThat(jdbc.sql("update outbound_message set state = 'UNKNOWN', reason = 'The connection broke'")
                        .update())
                .isEqualTo(1);

        assertThat(exceptions.page(ExceptionKind.UNKNOWN_SENDS, TODAY.plusDays(90), 0, 50))
                .singleElement()
                .satisfies(row -> assertThat(row.about()).isEqualTo("The connection broke"));

        jdbc.sql("update outbound_message set state = 'WITHHELD'").update();
        assertThat(count(ExceptionKind.UNKNOWN_SENDS)).isZero();
        assertThat(count(ExceptionKind.WITHHELD, TODAY.plusDays(2))).isEqualTo(1);
        assertThat(count(ExceptionKind.WITHHELD, TODAY.plusDays(3))).isZero();
    }

    @Test
    void everyOpenCaseHasANextAction() {
        receivables.customerToCall("1", "Alder");
        assertThat(count(ExceptionKind.NO_NEXT_ACTION)).isZero();

        jdbc.sql("update collection_case set next_action_on = null").update();

        assertThat(exceptions.page(ExceptionKind.NO_NEXT_ACTION, TODAY, 0, 50))
                .singleElement()
                .satisfies(row -> assertThat(row.subject()).isEqualTo("Alder"));
    }

    @Test
    void booksAreStaleAfterFourDaysAndFailedImportsAtOnceUntilOneOfThemWorks() {
        receivables.customerToCall("1", "Alder");
        pass(Duration.ofDays(3));
        assertThat(count(ExceptionKind.STALE_LEDGER)).isZero();
        pass(Duration.ofDays(2));
        assertThat(count(ExceptionKind.STALE_LEDGER)).isEqualTo(1);

        run("bills-1.csv", "FAILED");
        run("bills-2.csv", "FAILED");

        assertThat(exceptions.page(ExceptionKind.STALE_LEDGER, TODAY, 0, 50))
                .extracting(ExceptionRow::subject, ExceptionRow::about)
                .containsExactlyInAnyOrder(
                        tuple("The books", "Nothing was posted since"),
                        tuple("bills-2.csv", "The import failed: No such column"));
        run("bills-3.csv", "FINISHED");
        assertThat(count(ExceptionKind.STALE_LEDGER)).isZero();
    }

    @Test
    @WithMockUser(username = "olga", roles = "SUPERVISOR")
    void anotherLimitHoldsAtOnce(@Autowired SupervisionSettings settings) {
        receivables.customerToCall("1", "Alder");
        settings.change(Map.of(Setting.OVERDUE_TASK_DAYS, 0), Map.of(), Map.of());

        assertThat(count(ExceptionKind.OVERDUE_TASKS, TODAY.plusDays(2))).isEqualTo(1);
    }

    private long count(ExceptionKind kind) {
        return count(kind, TODAY);
    }

    private long count(ExceptionKind kind, LocalDate today) {
        return exceptions.group(kind, today).count();
    }

    private void pass(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    private void run(String file, String state) {
        jdbc.sql(
                        """
                insert into import_run (file_name, sha256, kind, state, business_date, started_at, finished_at, lines_read,
                  accepted, unchanged, differing, rejected, left_out, message, recorded_by, version)
                values (?, ?, 'INVOICES', ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 'No such column', 'test', 0)
                """)
                .params(file, file, state, TODAY, SqlRow.stored(clock.instant()), SqlRow.stored(clock.instant()))
                .update();
    }
}
