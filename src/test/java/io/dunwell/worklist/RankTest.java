package io.dunwell.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.Money;
import io.dunwell.promises.BrokenPromise;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-18");

    @Test
    void amountAgeAndABrokenPromiseAddUp() {
        var rank = call(debt("12400.00 EUR", 34, 1, broken("2400.00 EUR", "2026-11-15", "2026-11-17")));

        assertThat(rank.why())
                .isEqualTo("12400.00 EUR to collect, 34 days late; 2400.00 EUR promised for 2026-11-15 did not come");
        assertThat(rank.points()).isEqualTo(34 + 26 + 11);
    }

    @Test
    void thePointsAreThoseOfTheReasons() {
        var rank = call(debt("950.00 EUR", 62, 0, null));

        assertThat(rank.reasons()).containsExactly(new Rank.Reason(10 + 20, "950.00 EUR to collect, 62 days late"));
        assertThat(rank.points()).isEqualTo(30);
    }

    @Test
    void brokenPromisesWeighMoreTheMoreThereAre() {
        var longAgo = broken("100.00 EUR", "2026-08-01", "2026-08-04");

        assertThat(call(debt("100.00 EUR", 3, 1, longAgo)).points()).isEqualTo(11 + 30);
        assertThat(call(debt("100.00 EUR", 3, 2, longAgo)).points()).isEqualTo(11 + 36);
        assertThat(call(debt("100.00 EUR", 3, 3, longAgo)).points()).isEqualTo(11 + 42);
        assertThat(call(debt("100.00 EUR", 3, 9, longAgo)).points()).isEqualTo(11 + 42);
        assertThat(call(debt("100.00 EUR", 3, 3, longAgo)).why())
                .contains("100.00 EUR promised for 2026-08-01 did not come, 3 in a year");
    }

    @Test
    void aCustomerWhoWroteIsAnsweredEvenIfNothingIsToCollect() {
        var rank = Rank.of("answer-customer", null, debt("0.00 EUR", 0, 0, null), TODAY, TODAY);

        assertThat(rank.why()).isEqualTo("the customer wrote");
        assertThat(rank.points()).isEqualTo(30);
    }

    @Test
    void aCallAboutNothingToCollectComesLast() {
        var rank = call(debt("0.00 EUR", 40, 0, null));

        assertThat(rank.points()).isZero();
        assertThat(rank.why()).isEqualTo("nothing to collect for the time being");
    }

    @Test
    void aTaskThatIsLateMovesUp() {
        var debt = debt("500.00 EUR", 30, 0, null);

        var onItsDay = Rank.of("call-customer", null, debt, TODAY, TODAY);
        var late = Rank.of("call-customer", null, debt, TODAY.minusDays(1), TODAY);

        assertThat(late.points()).isEqualTo(onItsDay.points() + 10);
        assertThat(late.why()).endsWith("the task was due on 2026-11-17");
    }

    @Test
    void whatATaskIsAboutIsSaidInItsOwnWords() {
        var rank = Rank.of(
                "review-dispute",
                "1200.00 EUR contested: Damaged or faulty",
                debt("0.00 EUR", 0, 0, null),
                TODAY,
                TODAY);

        assertThat(rank.why()).isEqualTo("1200.00 EUR contested: Damaged or faulty");
    }

    @Test
    void currenciesWithoutCentsAreNotTakenForRiches() {
        assertThat(call(debt("12000 JPY", 3, 0, null)).points())
                .isEqualTo(call(debt("120.00 EUR", 3, 0, null)).points());
    }

    @Test
    void nothingCountsMoreThanAHundred() {
        var debt = debt("50000.00 EUR", 400, 5, broken("100.00 EUR", "2026-11-15", "2026-11-17"));

        assertThat(Rank.of("answer-customer", null, debt, TODAY.minusDays(9), TODAY)
                        .points())
                .isEqualTo(100);
    }

    private static Rank call(Debt debt) {
        return Rank.of("call-customer", null, debt, TODAY, TODAY);
    }

    private static Debt debt(String toCollect, int days, int broken, @Nullable BrokenPromise last) {
        var amount = money(toCollect);
        return new Debt(amount, amount, days == 0 ? null : TODAY.minusDays(days), broken, last);
    }

    private static BrokenPromise broken(String missing, String dueOn, String brokenOn) {
        return new BrokenPromise(money(missing), LocalDate.parse(dueOn), LocalDate.parse(brokenOn));
    }

    private static Money money(String text) {
        var parts = text.split(" ");
        return Money.of(parts[0], parts[1]);
    }
}
