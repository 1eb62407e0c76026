package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class LateFeesTest {

    private static final LocalDate ANNOUNCED = LocalDate.parse("2026-03-01");
    private static final LocalDate APPLIES = LocalDate.parse("2026-03-15");
    private static final Money FEE = Money.of("12.50", "EUR");

    @Autowired
    private LateFees fees;

    @Autowired
    private Books books;

    private BookedAccount alder;

    @BeforeEach
    void overdueAccount() {
        alder = books.of("2026-01-05  invoice  INV-1  1000.00 EUR  due 2026-02-04");
    }

    private void announce() {
        fees.announce("case 1 fee 1", alder.account(), FEE, "1.25 % of what is overdue", ANNOUNCED, APPLIES);
    }

    @Test
    void announcedFeeIsNotOwedYet() {
        announce();

        assertThat(fees.postDue("case 1 fee 1", APPLIES.minusDays(1))).isEmpty();
        assertThat(alder.balanceOn("2026-03-14")).isEqualTo(Money.of("1000.00", "EUR"));
        assertThat(fees.announced(alder.account()))
                .extracting(AnnouncedFee::amount)
                .containsExactly(FEE);
    }

    @Test
    void postedFeeIsAChargeOnce() {
        announce();

        var first = fees.postDue("case 1 fee 1", APPLIES);
        var second = fees.postDue("case 1 fee 1", APPLIES.plusDays(1));

        assertThat(first).isPresent().isEqualTo(second);
        assertThat(alder.openOn("2026-03-20"))
                .containsExactly("INV-1 1000.00 EUR, 44 days overdue", "Late fee 2026-03-15 12.50 EUR, 5 days overdue");
        assertThat(fees.announced(alder.account())).isEmpty();
    }

    @Test
    void announcingTwiceAnnouncesOnce() {
        announce();
        announce();

        assertThat(fees.history(alder.account())).hasSize(1);
    }

    @Test
    void feeLapsesWhenTheCustomerHasPaid() {
        announce();
        books.of("2026-03-10  payment  PAY-1  1000.00 EUR");

        assertThat(fees.postDue("case 1 fee 1", APPLIES)).isEmpty();
        assertThat(fees.history(alder.account()))
                .extracting(AnnouncedFee::state)
                .containsExactly(FeeState.LAPSED);
    }

    @Test
    void feesOfASettledAccountCanBeLetGo() {
        announce();

        fees.lapse(List.of(alder.account()), ANNOUNCED.plusDays(1));

        assertThat(fees.postDue("case 1 fee 1", APPLIES)).isEmpty();
    }

    @Test
    void waivedFeeIsNeverPosted() {
        announce();

        fees.waive("case 1 fee 1", ANNOUNCED.plusDays(1), "olga", "A good customer");

        assertThat(fees.postDue("case 1 fee 1", APPLIES)).isEmpty();
        assertThat(fees.history(alder.account()))
                .extracting(AnnouncedFee::decidedBy)
                .containsExactly("olga");
    }

    @Test
    void postedFeeCanBeWaivedAndIsCreditedAway() {
        announce();
        fees.postDue("case 1 fee 1", APPLIES);

        fees.waive("case 1 fee 1", APPLIES.plusDays(3), "olga", "A good customer");
        fees.waive("case 1 fee 1", APPLIES.plusDays(3), "olga", "A good customer");

        assertThat(alder.balanceOn("2026-03-17")).isEqualTo(Money.of("1012.50", "EUR"));
        assertThat(alder.balanceOn("2026-03-18")).isEqualTo(Money.of("1000.00", "EUR"));
        assertThat(alder.linesOn("2026-03-18")).contains("2026-03-18 WAIVER Late fee 2026-03-15 -12.50 EUR");
    }

    @Test
    void refusesFeesThatCannotBe() {
        assertThatThrownBy(() -> fees.announce("key", alder.account(), Money.zero("EUR"), "rule", ANNOUNCED, APPLIES))
                .isInstanceOf(PostingRejected.class)
                .hasMessage("A late fee is more than zero, not 0.00 EUR; correct the rule.");
        var dollars = new AccountId(alder.account().customerId(), "USD");
        assertThatThrownBy(() -> fees.announce("key", dollars, FEE, "rule", ANNOUNCED, APPLIES))
                .hasMessage("A late fee in EUR cannot go on an account in USD.");
        assertThatThrownBy(() -> fees.postDue("unknown", APPLIES))
                .isInstanceOf(NotFound.class)
                .hasMessage("There is no announced fee unknown");
    }
}
