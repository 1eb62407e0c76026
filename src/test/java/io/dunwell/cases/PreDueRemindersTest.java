package io.dunwell.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.Customers;
import io.dunwell.customers.PayRunCalendar;
import io.dunwell.kernel.AccountId;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.testing.DunwellTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A night's words before the due date, for customers with and without known payment runs. */
@DunwellTest
class PreDueRemindersTest {

    private static final LocalDate TODAY = Receivables.TODAY;

    /** Bills by tomorrow, which is the 19th; the next run is a month later. */
    private static final PayRunCalendar TWENTIETH = PayRunCalendar.monthly(20, 1);

    private static final int IN_TWELVE_DAYS = -12;

    @Autowired
    Receivables receivables;

    @Autowired
    Cases cases;

    @Autowired
    Customers customers;

    @Autowired
    Messaging messaging;

    @BeforeEach
    void found() {
        receivables.found();
    }

    @Test
    void nightRemindsEverybodyOnceWhoseRunIsAboutToBeClosed() {
        var payers = IntStream.range(0, 130)
                .mapToObj(number -> payer("P%03d".formatted(number), TWENTIETH))
                .toList();
        var others = List.of(
                payer("O1", PayRunCalendar.NONE),
                payer("O2", PayRunCalendar.weekly(DayOfWeek.FRIDAY, 1)),
                payer("O3", PayRunCalendar.monthly(20, 3)));

        var started = List.of(cases.remindBeforeDue(TODAY), cases.remindBeforeDue(TODAY));

        assertThat(started).containsExactly(130, 0);
        assertThat(payers).allSatisfy(payer -> assertThat(messages(payer)).hasSize(1));
        assertThat(others).allSatisfy(other -> assertThat(messages(other)).isEmpty());
    }

    @Test
    void messageNamesTheRunAndTheDueDate() {
        var payer = payer("P1", TWENTIETH);

        cases.remindBeforeDue(TODAY);
        receivables.look(payer);

        assertThat(messages(payer))
                .singleElement()
                .satisfies(
                        row -> assertThat(messaging.get(row.id()).body())
                                .contains(
                                        "reaches us by November 30, 2026. Your payment run on November 20, 2026 is the last one in time"));
    }

    @Test
    void withoutKnownRunsTheMessageNamesNone() {
        var account = receivables.customer("O1", "Oak");
        receivables.invoice(account, "O1-1", -3, "100.00");

        cases.remindBeforeDue(TODAY);
        receivables.look(account);

        assertThat(messages(account)).singleElement().satisfies(row -> assertThat(
                        messaging.get(row.id()).body())
                .contains("reaches us by November 21, 2026.")
                .doesNotContain("payment run"));
    }

    @Test
    void billsThatOneRunPaysAreNamedInOneMessage() {
        var payer = payer("P1", TWENTIETH);
        receivables.invoice(payer, "P1-2", -20, "200.00");
        receivables.invoice(payer, "P1-3", -40, "400.00");

        var started = cases.remindBeforeDue(TODAY);
        receivables.look(payer);

        assertThat(started).isEqualTo(2);
        assertThat(messages(payer))
                .filteredOn(row -> row.state() == MessageState.SENT)
                .singleElement()
                .satisfies(row -> assertThat(messaging.get(row.id()).body())
                        .contains("P1-1", "P1-2")
                        .doesNotContain("P1-3"));
    }

    @Test
    void whatIsPaidIsNotRemindedOf() {
        var payer = payer("P1", TWENTIETH);
        receivables.payment(payer, "PAY-1", TODAY, "100.00");

        assertThat(cases.remindBeforeDue(TODAY)).isZero();
    }

    @Test
    void accountWithARunningCaseIsLeftToIt() {
        var payer = payer("P1", TWENTIETH);
        receivables.invoice(payer, "P1-0", 20, "50.00");
        receivables.look(payer);

        assertThat(cases.remindBeforeDue(TODAY)).isZero();
    }

    private AccountId payer(String number, PayRunCalendar payRun) {
        var account = receivables.customer(number, "Customer " + number);
        customers.payOn(account.customerId(), payRun);
        receivables.invoice(account, number + "-1", IN_TWELVE_DAYS, "100.00");
        return account;
    }

    private List<MessageRow> messages(AccountId account) {
        return messaging.history(account.customerId()).stream()
                .filter(row -> row.template().equals("pre-due-reminder"))
                .toList();
    }
}
