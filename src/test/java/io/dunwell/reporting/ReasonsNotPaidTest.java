package io.dunwell.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dunwell.cases.Conversations;
import io.dunwell.cases.NewConversation;
import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCharge;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Reasons for non-payment from conversations, with what the ledger said on their day and says now. */
@DunwellTest
class ReasonsNotPaidTest {

    private static final LocalDate TODAY = Receivables.TODAY;
    private static final Period AUTUMN = new Period(LocalDate.of(2026, 9, 1), TODAY);

    @Autowired
    ReasonsNotPaid reasons;

    @Autowired
    Receivables receivables;

    @Autowired
    Conversations conversations;

    @Autowired
    Ledger ledger;

    AccountId alder;
    AccountId birch;

    /** Alder owes 300 since 60 and 200 since 20 days, and 500 not yet due; Birch 1,000 since 50 days. */
    @BeforeEach
    void twoCustomers() {
        receivables.found();
        alder = receivables.customer("1", "Alder");
        receivables.invoice(alder, "A-1", 60, "300.00");
        receivables.invoice(alder, "A-2", 20, "200.00");
        receivables.invoice(alder, "A-3", -5, "500.00");
        birch = receivables.customer("2", "Birch");
        receivables.invoice(birch, "B-1", 50, "1000.00");
    }

    @Test
    void eachReasonTellsHowOftenByWhomAndWhatWasOverdueThen() {
        told(alder, 40, "CASH_FLOW");
        told(alder, 30, "CASH_FLOW");
        told(birch, 30, "CASH_FLOW");
        told(birch, 10, "FORGOT");

        var rows = reasons.report(AUTUMN).rows();

        assertThat(rows)
                .extracting(
                        ReasonReport.Row::label,
                        ReasonReport.Row::conversations,
                        ReasonReport.Row::customers,
                        ReasonReport.Row::share,
                        ReasonReport.Row::owed)
                .containsExactly(
                        tuple(
                                "Short of cash",
                                3L,
                                2L,
                                new Share(3, 4),
                                List.of(new ReasonReport.Owed(Money.of("1300.00", "EUR"), new Share(0, 2)))),
                        tuple(
                                "Forgot, or overlooked it",
                                1L,
                                1L,
                                new Share(1, 4),
                                List.of(new ReasonReport.Owed(Money.of("1000.00", "EUR"), new Share(0, 1)))));
    }

    @Test
    void theLastConversationSaysWhatWasOverdue() {
        told(alder, 40, "CASH_FLOW");
        told(alder, 19, "CASH_FLOW");

        assertThat(owed("CASH_FLOW")).isEqualTo(Money.of("500.00", "EUR"));
        assertThat(reasons.report(new Period(TODAY.minusDays(45), TODAY.minusDays(20)))
                        .rows()
                        .get(0)
                        .owed()
                        .get(0)
                        .overdue())
                .isEqualTo(Money.of("300.00", "EUR"));
    }

    @Test
    void whatWasPaidBeforeIsNotOverdueAndWhatIsPaidLaterIsPaidSince() {
        receivables.payment(alder, "P-1", TODAY.minusDays(35), "100.00");
        told(alder, 30, "CASH_FLOW");
        told(birch, 30, "CASH_FLOW");
        assertThat(owed("CASH_FLOW")).isEqualTo(Money.of("1200.00", "EUR"));

        receivables.payment(alder, "P-2", TODAY.minusDays(2), "150.00");
        assertThat(accounts("CASH_FLOW")).extracting(ReasonAccount::isPaid).containsExactly(false, false);
        receivables.payment(alder, "P-3", TODAY.minusDays(1), "50.00");

        assertThat(reasons.report(AUTUMN).rows().get(0).owed().get(0).paid()).isEqualTo(new Share(1, 2));
        assertThat(accounts("CASH_FLOW"))
                .filteredOn(ReasonAccount::isPaid)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.customer()).isEqualTo("Alder");
                    assertThat(one.overdue()).isEqualTo(Money.of("200.00", "EUR"));
                    assertThat(one.lastOn()).isEqualTo(TODAY.minusDays(30));
                });
    }

    @Test
    void currenciesAreNeverMixed() {
        var dollars = new AccountId(alder.customerId(), "USD");
        ledger.charge(NewCharge.invoice(
                alder.customerId(), "U-1", TODAY.minusDays(90), TODAY.minusDays(60), Money.of("70.00", "USD"), "test"));
        told(alder, 5, "QUALITY");
        told(dollars, 5, "QUALITY");

        var row = reasons.report(AUTUMN).rows().get(0);

        assertThat(row.customers()).isEqualTo(1);
        assertThat(row.owed())
                .extracting(ReasonReport.Owed::overdue)
                .containsExactly(Money.of("500.00", "EUR"), Money.of("70.00", "USD"));
    }

    @Test
    void nothingOverdueIsShownAsSuchAndCountsForNoRate() {
        var cedar = receivables.customer("3", "Cedar");
        told(cedar, 3, "OTHER");

        assertThat(reasons.report(AUTUMN).rows().get(0).owed()).isEmpty();
        assertThat(accounts("OTHER")).singleElement().satisfies(one -> {
            assertThat(one.overdue().isZero()).isTrue();
            assertThat(one.isPaid()).isFalse();
        });
    }

    @Test
    void conversationsWithoutAReasonShowThatNobodyAsked() {
        told(alder, 5, "FORGOT");
        told(birch, 5, null);
        told(birch, 100, "FORGOT");

        var report = reasons.report(AUTUMN);

        assertThat(report.asked()).isEqualTo(new Share(1, 2));
        assertThat(report.rows()).hasSize(1);
    }

    @Test
    void monthsStandInOrderWithThoseInWhichNobodySaidAnything() {
        told(alder, 64, "FORGOT");
        told(alder, 5, "FORGOT");
        told(birch, 5, "QUALITY");

        var months = reasons.report(AUTUMN).months();

        assertThat(months)
                .extracting(ReasonReport.Month::month)
                .containsExactly(YearMonth.of(2026, 9), YearMonth.of(2026, 10), YearMonth.of(2026, 11));
        assertThat(months)
                .extracting(ReasonReport.Month::counts)
                .containsExactly(Map.of("FORGOT", 1L), Map.of(), Map.of("FORGOT", 1L, "QUALITY", 1L));
        assertThat(reasons.report(new Period(TODAY.minusYears(3), TODAY)).months())
                .hasSize(12);
    }

    @Test
    void accountsComePageByPage() {
        told(alder, 5, "FORGOT");
        told(birch, 6, "FORGOT");

        var second = reasons.accounts(AUTUMN, "FORGOT", PageRequest.of(1, 1));

        assertThat(second.getTotalElements()).isEqualTo(2);
        assertThat(second.getContent()).extracting(ReasonAccount::customer).containsExactly("Birch");
        assertThat(reasons.accounts(AUTUMN, "NOTHING", PageRequest.of(0, 50))).isEmpty();
    }

    @Test
    void aPeriodEndsAfterItBegins() {
        assertThatThrownBy(() -> new Period(TODAY, TODAY.minusDays(1)))
                .isInstanceOf(ReportRefused.class)
                .hasMessageContaining("choose a later last day");
        assertThatThrownBy(() -> new Period(TODAY.minusYears(11), TODAY)).isInstanceOf(ReportRefused.class);
    }

    private Money owed(String reason) {
        return reasons.report(AUTUMN).rows().stream()
                .filter(row -> row.code().equals(reason))
                .flatMap(row -> row.owed().stream())
                .findFirst()
                .orElseThrow()
                .overdue();
    }

    private List<ReasonAccount> accounts(String reason) {
        return reasons.accounts(AUTUMN, reason, PageRequest.of(0, 50)).getContent();
    }

    private void told(AccountId account, int daysAgo, @Nullable String reason) {
        conversations.log(new NewConversation(
                account,
                null,
                null,
                TODAY.minusDays(daysAgo),
                Channel.PHONE,
                false,
                null,
                true,
                "Ada",
                "spoke",
                reason,
                null));
    }
}
