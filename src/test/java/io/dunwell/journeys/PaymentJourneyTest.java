package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.Money;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Money that arrives is heard at once, wherever the account is. */
@DunwellTest
class PaymentJourneyTest {

    Journey journey;

    @BeforeEach
    void oneInvoiceDueInMarch(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        journey.invoice("INV-1", "2026-03-03", "1200.00");
    }

    @Test
    void customerWhoPaysInTimeHearsNothingAfterwards() {
        journey.through("2026-03-02");
        journey.pays("1200.00");
        journey.through("2026-03-20");

        assertThat(journey.diary())
                .isEqualTo(
                        """
                2026-03-02  EMAIL pre-due-reminder
                2026-03-02  pays 1200.00
                """);
        assertThat(journey.hasOpenCase()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "after the first reminder, 2026-03-07, 1200.00",
        "while a collector should call, 2026-03-20, 1200.00",
        "while the supervisor looks after the call, 2026-03-26, 1200.00",
        "after the fee was announced, 2026-04-01, 1200.00",
        "after the fee was posted, 2026-04-08, 1218.00",
        "while the owner decides, 2026-04-15, 1218.00",
        "while a plan is negotiated, 2026-04-22, 1218.00",
        "after the final notice, 2026-05-04, 1218.00",
        "while the agency is to be approved, 2026-06-02, 1218.00",
    })
    void paymentEndsTheCaseAtOnce(String when, String date, String amount) {
        journey.through(date);
        assertThat(journey.hasOpenCase()).isTrue();

        journey.pays(amount);
        journey.look();

        assertThat(journey.hasOpenCase()).as(when).isFalse();
        assertThat(journey.diary())
                .endsWith(
                        """
                %1$s  pays %2$s
                %1$s  Nothing is overdue any more
                %1$s  Case closed: Paid
                """
                                .formatted(date, amount));
        assertThat(journey.findings()).isEmpty();
    }

    @Test
    void afterAPartPaymentOnlyTheRestIsAskedFor() {
        journey.through("2026-03-10");
        journey.pays("500.00");
        journey.through("2026-03-13");

        assertThat(journey.diarySince("2026-03-10"))
                .isEqualTo(
                        """
                2026-03-10  pays 500.00
                2026-03-13  EMAIL second-reminder
                """);
        assertThat(journey.lastAmountAsked()).isEqualTo(Money.of("700.00", "USD"));
    }

    @Test
    void nobodyIsChasedForLessThanTheMinimum() {
        journey.through("2026-03-10");
        journey.pays("1197.00");
        journey.through("2026-03-31");

        assertThat(journey.diarySince("2026-03-10"))
                .isEqualTo(
                        """
                2026-03-10  pays 1197.00
                2026-03-11  Too little is left to chase
                """);
        assertThat(journey.openCase().nextAction()).isEqualTo("Under the minimum");
        assertThat(journey.findings()).isEmpty();
    }

    @Test
    void newInvoiceJoinsTheRunningCase() {
        journey.through("2026-03-07");
        journey.invoice("INV-2", "2026-03-09", "300.00");
        journey.through("2026-03-13");

        assertThat(journey.diarySince("2026-03-07"))
                .isEqualTo("""
                2026-03-13  EMAIL second-reminder
                """);
        assertThat(journey.lastAmountAsked()).isEqualTo(Money.of("1500.00", "USD"));
    }

    @Test
    void whenTheOldInvoiceIsPaidTheYoungOneIsTreatedAsYoung() {
        journey.through("2026-03-19");
        journey.invoice("INV-2", "2026-03-15", "300.00");
        journey.through("2026-03-20");
        journey.pays("1200.00");
        journey.through("2026-03-24");

        assertThat(journey.diarySince("2026-03-20"))
                .isEqualTo(
                        """
                2026-03-20  task Call customer for COLLECTOR
                2026-03-20  pays 1200.00
                2026-03-21  The oldest item is settled or rests; what is left is 6 days late
                2026-03-23  EMAIL first-reminder
                """);
        assertThat(journey.lastAmountAsked()).isEqualTo(Money.of("300.00", "USD"));
    }

    @Test
    void whoPaysOneOfTwoBillsIsNotSentTheSameReminderAgain() {
        journey.invoice("INV-2", "2026-03-05", "300.00");
        journey.through("2026-03-10");
        journey.pays("1200.00");
        journey.through("2026-03-14");

        assertThat(journey.diarySince("2026-03-06"))
                .isEqualTo(
                        """
                2026-03-06  Case opened: 1500.00 USD overdue, 3 days
                2026-03-06  EMAIL first-reminder
                2026-03-10  pays 1200.00
                2026-03-13  EMAIL second-reminder
                """);
        assertThat(journey.lastAmountAsked()).isEqualTo(Money.of("300.00", "USD"));
    }

    @Test
    void whatWasSaidAboutAnOldDebtDoesNotCountForANewOne() {
        journey.through("2026-05-04");
        journey.invoice("INV-2", "2026-05-06", "300.00");
        journey.through("2026-05-10");
        journey.pays("1218.00");
        journey.through("2026-08-01");

        assertThat(journey.diarySince("2026-05-01"))
                .isEqualTo(
                        """
                2026-05-10  pays 1218.00
                2026-05-11  The oldest item is settled or rests; what is left is 5 days late
                2026-05-11  EMAIL first-reminder
                2026-05-18  EMAIL second-reminder
                2026-05-26  task Call customer for COLLECTOR
                2026-05-29  task See that the call is made for SUPERVISOR
                2026-06-03  EMAIL late-fee-announcement
                2026-06-11  Late fee of 5.00 USD posted (1.5 % of 300.00 USD, at least 5.00 USD)
                2026-06-11  EMAIL late-fee-posted
                2026-06-18  task Owner decides how to go on for SUPERVISOR
                2026-06-26  Work-out plan offered: 305.00 USD in 3 parts, answer by 2026-07-03
                2026-06-26  EMAIL plan-offer
                2026-06-26  task Negotiate the plan for COLLECTOR
                2026-07-06  LETTER final-notice
                """);
    }

    @Test
    void returnedPaymentReopensTheDebt() {
        journey.through("2026-03-08");
        var payment = journey.pays("1200.00");
        journey.look();
        journey.through("2026-03-11");
        journey.paymentReturned(payment);
        journey.look();

        assertThat(journey.diarySince("2026-03-08"))
                .isEqualTo(
                        """
                2026-03-08  pays 1200.00
                2026-03-08  Nothing is overdue any more
                2026-03-08  Case closed: Paid
                2026-03-11  payment returned
                2026-03-11  Case opened: 1200.00 USD overdue, 8 days
                2026-03-11  EMAIL first-reminder
                """);
    }

    @Test
    void messageThatWaitedIsNotSentWhenTheMoneyCameMeanwhile() {
        journey.through("2026-03-05");
        journey.nightAt("2026-03-06", 5);
        journey.pays("1200.00");
        journey.look();

        assertThat(journey.diarySince("2026-03-06"))
                .startsWith("2026-03-06  Case opened: 1200.00 USD overdue, 3 days\n")
                .doesNotContain("EMAIL first-reminder\n");
    }
}
