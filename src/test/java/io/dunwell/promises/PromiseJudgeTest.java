package io.dunwell.promises;

import static io.dunwell.promises.PromiseStanding.BROKEN;
import static io.dunwell.promises.PromiseStanding.KEPT;
import static io.dunwell.promises.PromiseStanding.OPEN;
import static io.dunwell.promises.PromiseStanding.PARTLY_KEPT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Credit;
import io.dunwell.ledger.CreditKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PromiseJudgeTest {

    private static final AccountId ACCOUNT = new AccountId(7, "EUR");

    private final PromiseJudge judge = new PromiseJudge(new PromiseLimits(2, BigDecimal.ZERO, 2));

    /** 300.00 EUR promised on 2 March for 10 March, with grace until 12 March. */
    private final Promise promise = promise("300.00", "2026-03-02", "2026-03-10", "2026-03-12");

    @Nested
    class OnePromise {

        @Test
        void staysOpenThroughTheLastDayOfGraceAndIsBrokenTheDayAfter() {
            assertThat(verdict("2026-03-10")).isEqualTo(new Verdict(OPEN, eur("0")));
            assertThat(verdict("2026-03-12")).isEqualTo(new Verdict(OPEN, eur("0")));
            assertThat(verdict("2026-03-13")).isEqualTo(new Verdict(BROKEN, eur("0")));
        }

        @Test
        void isKeptAsSoonAsTheWholeAmountIsThere() {
            assertThat(verdict("2026-03-05", payment(1, "2026-03-04", "300.00")))
                    .isEqualTo(new Verdict(KEPT, eur("300.00")));
        }

        @Test
        void isKeptBySeveralPaymentsAndCountsNoMoreThanWasPromised() {
            var verdict = verdict("2026-03-20", payment(1, "2026-03-04", "100.00"), payment(2, "2026-03-12", "250.00"));

            assertThat(verdict).isEqualTo(new Verdict(KEPT, eur("300.00")));
        }

        @Test
        void isPartlyKeptByAPart() {
            assertThat(verdict("2026-03-11", payment(1, "2026-03-04", "100.00")))
                    .isEqualTo(new Verdict(OPEN, eur("100.00")));
            assertThat(verdict("2026-03-13", payment(1, "2026-03-04", "100.00")))
                    .isEqualTo(new Verdict(PARTLY_KEPT, eur("100.00")));
        }

        @Test
        void isNotKeptByMoneyThatCameTooLateOrTooEarly() {
            assertThat(verdict("2026-03-20", payment(1, "2026-03-13", "300.00")).standing())
                    .isEqualTo(BROKEN);
            assertThat(verdict("2026-03-20", payment(1, "2026-03-01", "300.00")).standing())
                    .isEqualTo(BROKEN);
        }

        @Test
        void onItsOwnDayIsKeptOnlyByMoneyThatTheBooksLearnedOfAfterwards() {
            var before = payment(1, "2026-03-02", "300.00", "2026-03-02T08:00:00Z");
            var after = payment(2, "2026-03-02", "300.00", "2026-03-02T18:00:00Z");

            assertThat(verdict("2026-03-03", before).standing()).isEqualTo(OPEN);
            assertThat(verdict("2026-03-03", after).standing()).isEqualTo(KEPT);
        }

        @Test
        void isKeptAfterAllByMoneyThatCameInTimeButWasPostedLate() {
            var late = payment(1, "2026-03-12", "300.00", "2026-03-16T06:00:00Z");

            assertThat(verdict("2026-03-13").standing()).isEqualTo(BROKEN);
            assertThat(verdict("2026-03-16", late).standing()).isEqualTo(KEPT);
        }
    }

    @Nested
    class ReturnedPayments {

        @Test
        void openThePromiseAgainWhileItsGraceLasts() {
            var returned = List.of(payment(1, "2026-03-04", "300.00"), reversal(2, 1, "2026-03-09"));

            assertThat(judge.judge(List.of(promise), returned, day("2026-03-09"))
                            .get(promise))
                    .isEqualTo(new Verdict(OPEN, eur("0")));
        }

        @Test
        void breakThePromiseWhenItsGraceIsOver() {
            var returned = List.of(payment(1, "2026-03-04", "300.00"), reversal(2, 1, "2026-04-02"));

            assertThat(judge.judge(List.of(promise), returned, day("2026-04-02"))
                            .get(promise))
                    .isEqualTo(new Verdict(BROKEN, eur("0")));
        }

        @Test
        void leaveWhatOtherPaymentsKept() {
            var payments = List.of(
                    payment(1, "2026-03-04", "300.00"),
                    reversal(2, 1, "2026-03-09"),
                    payment(3, "2026-03-11", "300.00"));

            assertThat(judge.judge(List.of(promise), payments, day("2026-03-20"))
                            .get(promise))
                    .isEqualTo(new Verdict(KEPT, eur("300.00")));
        }
    }

    @Nested
    class SeveralPromises {

        private final Promise later = promise("200.00", "2026-03-03", "2026-03-20", "2026-03-24");

        @Test
        void arePaidInTheOrderInWhichTheyAreDue() {
            var verdicts = judge.judge(
                    List.of(later, promise), List.of(payment(1, "2026-03-05", "350.00")), day("2026-03-13"));

            assertThat(verdicts.get(promise)).isEqualTo(new Verdict(KEPT, eur("300.00")));
            assertThat(verdicts.get(later)).isEqualTo(new Verdict(OPEN, eur("50.00")));
        }

        @Test
        void onlyTheOneMadeBeforeThePaymentCounts() {
            var verdicts = judge.judge(
                    List.of(promise, later),
                    List.of(payment(1, "2026-03-03", "350.00", "2026-03-03T06:00:00Z")),
                    day("2026-03-13"));

            assertThat(verdicts.get(promise).standing()).isEqualTo(KEPT);
            assertThat(verdicts.get(later)).isEqualTo(new Verdict(OPEN, eur("0")));
        }

        @Test
        void aLatePaymentKeepsTheNextOne() {
            var verdicts = judge.judge(
                    List.of(promise, later), List.of(payment(1, "2026-03-16", "200.00")), day("2026-03-25"));

            assertThat(verdicts.get(promise).standing()).isEqualTo(BROKEN);
            assertThat(verdicts.get(later).standing()).isEqualTo(KEPT);
        }
    }

    @Test
    void aTolerancePutsUpWithALittleLess() {
        var lenient = new PromiseJudge(new PromiseLimits(2, new BigDecimal("2"), 2));

        var enough = lenient.judge(List.of(promise), List.of(payment(1, "2026-03-05", "294.00")), day("2026-03-06"));
        var tooLittle = lenient.judge(List.of(promise), List.of(payment(1, "2026-03-05", "293.99")), day("2026-03-06"));

        assertThat(enough.get(promise)).isEqualTo(new Verdict(KEPT, eur("294.00")));
        assertThat(tooLittle.get(promise).standing()).isEqualTo(OPEN);
    }

    @Test
    void judgingAgainGivesTheSame() {
        var payments = List.of(payment(1, "2026-03-04", "100.00"));

        var first = judge.judge(List.of(promise), payments, day("2026-03-13"));
        promise.judge(first.get(promise), day("2026-03-13"));
        var again = judge.judge(List.of(promise), payments, day("2026-03-13"));

        assertThat(again).isEqualTo(first);
        assertThat(promise.judge(again.get(promise), day("2026-03-14"))).isFalse();
        assertThat(promise.judgedOn()).isEqualTo("2026-03-13");
    }

    private Verdict verdict(String date, Credit... payments) {
        return judge.judge(List.of(promise), List.of(payments), day(date)).get(promise);
    }

    private static Promise promise(String amount, String madeOn, String dueOn, String graceUntil) {
        var wanted = new NewPromise(
                ACCOUNT, eur(amount), day(madeOn), day(dueOn), day(graceUntil), null, null, null, List.of());
        return new Promise(wanted, "lena", day(madeOn).atTime(10, 0).toInstant(ZoneOffset.UTC));
    }

    private static Credit payment(long id, String receivedOn, String amount) {
        return payment(id, receivedOn, amount, receivedOn + "T20:00:00Z");
    }

    private static Credit payment(long id, String receivedOn, String amount, String recordedAt) {
        return credit(id, receivedOn, eur(amount), null, recordedAt);
    }

    private static Credit reversal(long id, long reverses, String on) {
        return credit(id, on, eur("-300.00"), reverses, on + "T20:00:00Z");
    }

    private static Credit credit(long id, String on, Money amount, @Nullable Long reverses, String recordedAt) {
        return new Credit(
                id,
                ACCOUNT.customerId(),
                CreditKind.PAYMENT,
                "PAY-" + id,
                day(on),
                amount,
                null,
                null,
                null,
                reverses,
                "test",
                "PAY-" + id,
                "dunwell",
                Instant.parse(recordedAt));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
