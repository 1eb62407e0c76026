package io.dunwell.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class PaymentPlansTest {

    @Autowired
    PaymentPlans plans;

    @Autowired
    Promises promises;

    @Autowired
    Books books;

    @Autowired
    Companies companies;

    @Autowired
    CompanyClock clock;

    private AccountId alder;

    /** On 2 March 2026 Alder owes 300.00 EUR. */
    @BeforeEach
    void somethingIsOwed() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
        alder = books.of("2026-01-05  invoice  INV-1  300.00 EUR  due 2026-02-04")
                .account();
    }

    @Nested
    class Offers {

        @Test
        void areMadeOnceForTheirKey() {
            var first = offer("case-1");

            assertThat(offer("case-1")).isEqualTo(first);
            assertThat(plans.states(List.of(alder))).containsEntry(alder, PlanState.OFFERED);
            assertThat(plans.active(alder)).isEmpty();
        }

        @Test
        void standAlone() {
            offer("case-1");

            assertThatThrownBy(() -> offer("case-2"))
                    .isInstanceOf(PromiseRejected.class)
                    .hasMessage("A plan of 300.00 EUR is already offered on this account: settle that one first.");
        }

        @Test
        void areAboutWhatIsOwed() {
            assertThatThrownBy(() -> plans.offer(
                            "case-1", alder, eur("300.01"), day("2026-03-02"), day("2026-03-09"), new PlanTerms(3, 30)))
                    .hasMessage("A plan of 300.01 EUR cannot be offered where 300.00 EUR is owed: "
                            + "choose an amount up to that.");
        }

        @Test
        void lapseWhenNobodyAnswersInTime() {
            offer("case-1");

            assertThat(promises.fallenDue(day("2026-03-09"))).isEmpty();
            assertThat(promises.fallenDue(day("2026-03-10"))).containsExactly(alder);
            assertThat(plans.answerDue(day("2026-03-10"))).containsExactly(alder);
            assertThat(promises.judge(List.of(alder), day("2026-03-10"))).containsExactly(alder);

            assertThat(plans.latest(alder).orElseThrow().state()).isEqualTo(PlanState.LAPSED);
            assertThat(plans.answerDue(day("2026-03-10"))).isEmpty();
        }

        @Test
        void areDeclinedOnce() {
            var id = offer("case-1");

            plans.decline(id, day("2026-03-04"), "wants to pay at once");

            plans.lapse(id, day("2026-03-10"));
            assertThat(plans.latest(alder).orElseThrow().state()).isEqualTo(PlanState.DECLINED);
            assertThat(plans.latest(alder).orElseThrow().note()).isEqualTo("wants to pay at once");
            assertThatThrownBy(() -> plans.decline(id, day("2026-03-10"), null))
                    .hasMessage("This plan of 300.00 EUR is already declined; make a new offer instead.");
        }
    }

    @Nested
    class AgreedPlans {

        private long plan;

        /** 100.00 EUR each at the end of March, April and May. */
        @BeforeEach
        void threeInstalments() {
            plan = offer("case-1");
            plans.accept(
                    plan,
                    Instalments.of(eur("300.00"), Money.zero("EUR"), 3, Rhythm.MONTHLY, day("2026-03-31")),
                    day("2026-03-04"));
        }

        @Test
        void haveInstalmentsAtMonthEndsThatArePromises() {
            assertThat(plans.instalments(plan))
                    .extracting(Promise::dueOn)
                    .containsExactly(day("2026-03-31"), day("2026-04-30"), day("2026-05-31"));
            var figures = figures("2026-03-04");
            assertThat(figures.planActive()).isTrue();
            assertThat(figures.planNextDue()).isEqualTo("2026-03-31");
            assertThat(figures.planAmount()).isEqualTo(eur("300.00"));
            assertThat(figures.openAmount()).isEqualTo(eur("0.00"));
        }

        @Test
        void moveOnWithEachPayment() {
            books.of("2026-03-30  payment  PAY-1  150.00 EUR");

            promises.judge(List.of(alder), day("2026-03-30"));

            var figures = figures("2026-03-30");
            assertThat(figures.planNextDue()).isEqualTo("2026-04-30");
            assertThat(figures.planAmount()).isEqualTo(eur("150.00"));
        }

        @Test
        void giveAMissedInstalmentFiveBusinessDaysToBeCured() {
            assertThat(promises.judge(List.of(alder), day("2026-04-02"))).isEmpty();
            assertThat(promises.judge(List.of(alder), day("2026-04-07"))).containsExactly(alder);

            assertThat(plans.states(List.of(alder))).containsEntry(alder, PlanState.ACTIVE);
            assertThat(plans.atRisk(day("2026-04-07")))
                    .extracting(Promise::cureUntil)
                    .containsExactly(day("2026-04-14"));
            assertThat(figures("2026-04-07").planActive()).isTrue();
            assertThat(figures("2026-04-07").planWaitsUntil()).isEqualTo("2026-04-14");
            assertThat(promises.judge(List.of(alder), day("2026-04-08"))).isEmpty();
        }

        @Test
        void goOnWhenTheMissedInstalmentIsPaidInTime() {
            promises.judge(List.of(alder), day("2026-04-07"));
            books.of("2026-04-14  payment  PAY-1  100.00 EUR");

            promises.judge(List.of(alder), day("2026-04-14"));
            promises.judge(List.of(alder), day("2026-04-20"));

            assertThat(plans.states(List.of(alder))).containsEntry(alder, PlanState.ACTIVE);
            assertThat(plans.atRisk(day("2026-04-20"))).isEmpty();
            assertThat(figures("2026-04-20").planNextDue()).isEqualTo("2026-04-30");
            assertThat(figures("2026-04-20").broken()).isZero();
        }

        @Test
        void countWhatCameBeforeAnybodyLooked() {
            books.of("2026-04-06  payment  PAY-1  100.00 EUR");

            promises.judge(List.of(alder), day("2026-04-07"));

            assertThat(plans.atRisk(day("2026-04-07"))).isEmpty();
            assertThat(figures("2026-04-07").planNextDue()).isEqualTo("2026-04-30");
        }

        @Test
        void breakWhenNothingCuresTheMissedInstalment() {
            promises.judge(List.of(alder), day("2026-04-07"));
            assertThat(promises.judge(List.of(alder), day("2026-04-14"))).isEmpty();
            assertThat(promises.judge(List.of(alder), day("2026-04-15"))).containsExactly(alder);

            assertThat(plans.states(List.of(alder))).containsEntry(alder, PlanState.BROKEN);
            assertThat(plans.instalments(plan))
                    .extracting(Promise::standing)
                    .containsExactly(PromiseStanding.BROKEN, PromiseStanding.WITHDRAWN, PromiseStanding.WITHDRAWN);
            var figures = figures("2026-04-15");
            assertThat(figures.planActive()).isFalse();
            assertThat(figures.broken()).isEqualTo(1);
            assertThat(figures.planAmount()).isEqualTo(eur("0.00"));
        }

        @Test
        void breakWithHalfAnInstalmentToo() {
            books.of("2026-03-30  payment  PAY-1  50.00 EUR");

            promises.judge(List.of(alder), day("2026-04-07"));
            promises.judge(List.of(alder), day("2026-04-15"));

            assertThat(plans.states(List.of(alder))).containsEntry(alder, PlanState.BROKEN);
        }

        @Test
        void areAtRiskAgainWhenAPaymentIsReturnedLater() {
            books.of("2026-03-30  payment  PAY-1  100.00 EUR");
            promises.judge(List.of(alder), day("2026-03-30"));
            books.of("2026-04-09  return  PAY-1");

            promises.judge(List.of(alder), day("2026-04-09"));

            assertThat(plans.atRisk(day("2026-04-09")))
                    .extracting(Promise::instalment)
                    .containsExactly(1);
            promises.judge(List.of(alder), day("2026-04-17"));
            assertThat(plans.states(List.of(alder))).containsEntry(alder, PlanState.BROKEN);
        }

        @Test
        void stayAsTheyWereOnceTheyBroke() {
            books.of("2026-03-30  payment  PAY-1  100.00 EUR");
            promises.judge(List.of(alder), day("2026-03-30"));
            promises.judge(List.of(alder), day("2026-05-06"));
            promises.judge(List.of(alder), day("2026-05-15"));
            books.of("2026-05-20  return  PAY-1");

            promises.judge(List.of(alder), day("2026-05-20"));

            assertThat(plans.states(List.of(alder))).containsEntry(alder, PlanState.BROKEN);
            assertThat(plans.instalments(plan))
                    .extracting(Promise::standing)
                    .containsExactly(PromiseStanding.KEPT, PromiseStanding.BROKEN, PromiseStanding.WITHDRAWN);
        }

        @Test
        void areKeptByTheLastPaymentAndBroughtBackByItsReturn() {
            books.of("2026-03-30  payment  PAY-1  300.00 EUR");
            promises.judge(List.of(alder), day("2026-03-30"));
            assertThat(plans.states(List.of(alder))).containsEntry(alder, PlanState.KEPT);

            books.of("2026-04-01  return  PAY-1");
            promises.judge(List.of(alder), day("2026-04-01"));

            assertThat(plans.states(List.of(alder))).containsEntry(alder, PlanState.ACTIVE);
            assertThat(figures("2026-04-01").planAmount()).isEqualTo(eur("300.00"));
        }

        @Test
        void haveNothingLeftToPayOnceTheRestIsCredited() {
            books.of("2026-03-30  payment  PAY-1  150.00 EUR");
            books.of("2026-04-02  credit-note  CN-1  150.00 EUR");

            assertThat(promises.judge(List.of(alder), day("2026-04-02"))).containsExactly(alder);

            assertThat(plans.latest(alder).orElseThrow().state()).isEqualTo(PlanState.KEPT);
            assertThat(plans.instalments(plan))
                    .extracting(Promise::standing, Promise::received)
                    .containsExactly(
                            tuple(PromiseStanding.KEPT, eur("100.00")),
                            tuple(PromiseStanding.WITHDRAWN, eur("50.00")),
                            tuple(PromiseStanding.WITHDRAWN, eur("0.00")));
            assertThat(figures("2026-04-02").planActive()).isFalse();
            assertThat(promises.judge(List.of(alder), day("2026-06-30"))).isEmpty();
            assertThat(figures("2026-06-30").broken()).isZero();
        }

        @Test
        void areEndedByAPersonWithoutBlame() {
            plans.end(plan, day("2026-03-10"), "insolvent");

            assertThat(plans.states(List.of(alder))).containsEntry(alder, PlanState.ENDED);
            assertThat(figures("2026-03-10").broken()).isZero();
            assertThatThrownBy(() -> plans.end(plan, day("2026-03-10"), null))
                    .hasMessage("This plan of 300.00 EUR is ended by us; only an active one can be ended.");
        }

        @Test
        void whatCameInBeforeTheyWereEndedIsNotLost() {
            books.of("2026-03-10  payment  PAY-1  120.00 EUR");

            plans.end(plan, day("2026-03-10"), "They asked");

            assertThat(plans.instalments(plan))
                    .extracting(Promise::standing, Promise::received)
                    .containsExactly(
                            tuple(PromiseStanding.KEPT, eur("100.00")),
                            tuple(PromiseStanding.WITHDRAWN, eur("20.00")),
                            tuple(PromiseStanding.WITHDRAWN, eur("0.00")));
        }

        @Test
        void keepOtherPromisesAndOffersAway() {
            assertThatThrownBy(() -> offer("case-2"))
                    .hasMessage("A plan of 300.00 EUR is already agreed on this account: settle that one first.");
            assertThatThrownBy(() -> promises.make(promise()))
                    .hasMessage("A payment plan is agreed on this account: end the plan before taking a promise.");
        }
    }

    @Test
    void anAcceptedPlanReplacesOpenPromises() {
        var id = promises.make(promise());
        var plan = offer("case-1");

        plans.accept(plan, List.of(new Instalment(day("2026-03-20"), eur("300.00"))), day("2026-03-04"));

        assertThat(promises.get(id).standing()).isEqualTo(PromiseStanding.WITHDRAWN);
        assertThat(promises.get(id).note()).isEqualTo("Replaced by a plan.");
    }

    @Test
    void instalmentsThatDoNotSumAreRefusedAndChangeNothing() {
        var plan = offer("case-1");

        assertThatThrownBy(() -> plans.accept(
                        plan, List.of(new Instalment(day("2026-03-20"), eur("299.00"))), day("2026-03-04")))
                .hasMessage("The instalments sum to 299.00 EUR, not to the 300.00 EUR of the plan: "
                        + "change them by 1.00 EUR.");

        assertThat(plans.states(List.of(alder))).containsEntry(alder, PlanState.OFFERED);
    }

    private long offer(String key) {
        return plans.offer(key, alder, eur("300.00"), day("2026-03-02"), day("2026-03-09"), new PlanTerms(3, 30));
    }

    private NewPromise promise() {
        return new NewPromise(
                alder,
                eur("50.00"),
                day("2026-03-04"),
                day("2026-03-10"),
                day("2026-03-12"),
                null,
                null,
                null,
                List.of());
    }

    private PromiseFigures figures(String date) {
        return promises.figures(List.of(alder), day(date)).getOrDefault(alder, PromiseFigures.none("EUR"));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
