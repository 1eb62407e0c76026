package io.dunwell.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.BookedAccount;
import io.dunwell.ledger.Books;
import io.dunwell.ledger.Journal;
import io.dunwell.ledger.JournalAccount;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.LedgerAudit;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class AgencyPaymentsTest {

    private static final LocalDate PLACED = LocalDate.parse("2026-05-04");
    private static final LocalDate TODAY = LocalDate.parse("2026-06-10");

    @Autowired
    AgencyPayments payments;

    @Autowired
    Agencies agencies;

    @Autowired
    AgencyDirectory directory;

    @Autowired
    AgencyNotices notices;

    @Autowired
    Ledger ledger;

    @Autowired
    Journal journal;

    @Autowired
    LedgerAudit audit;

    @Autowired
    Books books;

    private BookedAccount alder;
    private long placement;

    @BeforeEach
    void placed(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-06-10");
        directory.add(new AgencyDetails("Firm & Fair", null, new BigDecimal("12.5"), null));
        alder = books.of(
                """
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-01-15  invoice  INV-2  200.00 EUR  due 2026-02-14
                """);
        placement = agencies.place("case-1", alder.account(), eur("300.00"), PLACED, "olga", null);
    }

    @AfterEach
    void theBooksHold() {
        assertThat(audit.run(TODAY)).isEmpty();
    }

    @Test
    void whatTheCustomerPaidIsPostedGrossAndTheShareIsAnExpense() {
        var payment = payments.post(line(1, "99.99"));

        assertThat(payment.commission()).isEqualTo(eur("12.50"));
        assertThat(payment.net()).isEqualTo(eur("87.49"));
        assertThat(alder.balanceOn("2026-06-10")).isEqualTo(eur("200.01"));
        assertThat(trial())
                .containsEntry(JournalAccount.BANK, eur("0.00"))
                .containsEntry(JournalAccount.HELD_BY_AGENCIES, eur("87.49"))
                .containsEntry(JournalAccount.COMMISSION, eur("12.50"));
        assertThat(payments.awaited()).extracting(AgencyPayment::id).containsExactly(payment.id());
    }

    @Test
    void theNetInOurBankSettlesIt() {
        var payment = payments.post(line(1, "100.00"));

        payments.remitted(payment.id(), TODAY);

        assertThat(trial())
                .containsEntry(JournalAccount.BANK, eur("87.50"))
                .containsEntry(JournalAccount.HELD_BY_AGENCIES, eur("0.00"));
        assertThat(payments.awaited()).isEmpty();
        assertThatThrownBy(() -> payments.remitted(payment.id(), TODAY))
                .hasMessage("Line 1 of statement ST-1 is settled already: nothing is awaited.");
    }

    @Test
    void aLineIsPostedOnce() {
        var first = payments.post(line(1, "100.00"));

        assertThat(payments.post(line(1, "100.00")).id()).isEqualTo(first.id());

        assertThat(alder.balanceOn("2026-06-10")).isEqualTo(eur("200.00"));
        assertThatThrownBy(() -> payments.post(line(1, "90.00")))
                .isInstanceOf(PlacementRejected.class)
                .hasMessageStartingWith("Line 1 of statement ST-1 was posted already: 100.00 EUR for placement");
    }

    @Test
    void whatGoesBeyondTheDebtStaysUnapplied() {
        payments.post(line(1, "350.00"));

        assertThat(alder.openOn("2026-06-10")).isEmpty();
        assertThat(alder.unappliedOn("2026-06-10")).isEqualTo(eur("50.00"));
    }

    @Test
    void takenBackItLeavesTheDebtAndNothingElse() {
        var payment = payments.post(line(1, "100.00"));
        payments.remitted(payment.id(), TODAY);

        payments.takeBack(payment.id(), TODAY, "wrong account");
        payments.takeBack(payment.id(), TODAY, "wrong account");

        assertThat(alder.balanceOn("2026-06-10")).isEqualTo(eur("300.00"));
        assertThat(trial())
                .containsEntry(JournalAccount.BANK, eur("0.00"))
                .containsEntry(JournalAccount.HELD_BY_AGENCIES, eur("0.00"))
                .containsEntry(JournalAccount.COMMISSION, eur("0.00"));
    }

    @Test
    void takenBackLikeAnyPaymentTheShareFollows() {
        var payment = payments.post(line(1, "100.00"));

        ledger.reverseCredit(payment.creditId(), TODAY, "returned");

        assertThat(payments.get(payment.id()).takenBackOn()).isEqualTo(TODAY);
        assertThat(trial()).containsEntry(JournalAccount.COMMISSION, eur("0.00"));
    }

    @Test
    void theShareIsTheOneAgreedWhenTheAccountWasPlaced() {
        var agency = directory.usual();
        directory.change(agency.id(), new AgencyDetails("Firm & Fair", null, new BigDecimal("40"), null));

        assertThat(payments.post(line(1, "100.00")).commission()).isEqualTo(eur("12.50"));
    }

    @Test
    void whatCameThroughTheAgencyIsNotToldToIt() {
        payments.post(line(1, "100.00"));

        assertThat(notices.of(placement)).extracting(AgencyNotice::kind).containsExactly(AgencyNotice.Kind.PLACED);
    }

    @Test
    void impossibleDaysAreRefused() {
        assertThatThrownBy(() -> payments.post(
                        new NewAgencyPayment(placement, "ST-1", 1, eur("1.00"), PLACED.minusDays(1), null, null)))
                .hasMessage("The account was placed on 2026-05-04: the customer cannot have paid the agency before.");
        assertThatThrownBy(() -> payments.post(
                        new NewAgencyPayment(placement, "ST-1", 1, eur("1.00"), TODAY.plusDays(1), null, null)))
                .hasMessage("2026-06-11 has not come yet: choose today or earlier.");
        assertThatThrownBy(() -> line(0, "1.00")).hasMessage("Lines of a statement count from 1: correct the line.");
    }

    private Map<JournalAccount, Money> trial() {
        return journal.trialBalance(TODAY).get("EUR");
    }

    private NewAgencyPayment line(int line, String gross) {
        return new NewAgencyPayment(placement, "ST-1", line, eur(gross), LocalDate.parse("2026-06-01"), null, "");
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
