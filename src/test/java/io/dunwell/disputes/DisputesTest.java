package io.dunwell.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.BookedAccount;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DunwellTest
@RecordApplicationEvents
@WithMockUser(username = "lena", roles = "COLLECTOR")
class DisputesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Autowired
    Disputes disputes;

    @Autowired
    Books books;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Companies companies;

    @Autowired
    CompanyClock clock;

    private BookedAccount alder;

    @BeforeEach
    void somethingIsOwed() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
        alder = books.of(
                """
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-01-15  invoice  INV-2  200.00 EUR  due 2026-02-14
                """);
    }

    @Test
    void aContestedBillIsHeldUntilTheAnswerIsDue() {
        var id = open("100.00", "INV-1");

        var figures = disputes.figures(List.of(alder.account()), TODAY).get(alder.account());
        assertThat(figures.held()).isEqualTo(eur("100.00"));
        assertThat(figures.chargeIds()).containsExactly(alder.charge("INV-1"));
        assertThat(figures.answerDueOn()).isEqualTo("2026-03-16");
        assertThat(disputes.get(id).ownerLogin()).isEqualTo("lena");
        assertThat(events.stream(AccountChanged.class))
                .anySatisfy(event -> assertThat(event.because()).isEqualTo("dispute opened"));
    }

    @Test
    void twoDisputesAddUpAndTheEarlierAnswerCounts() {
        open("100.00", "INV-1");
        disputes.open(wanted("50.00", TODAY.plusDays(3), "INV-2"));

        var figures = disputes.figures(List.of(alder.account()), TODAY).get(alder.account());

        assertThat(figures.held()).isEqualTo(eur("150.00"));
        assertThat(figures.chargeIds()).hasSize(2);
        assertThat(figures.answerDueOn()).isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void paymentsPassAContestedBillBy() {
        open("100.00", "INV-1");

        books.of("2026-03-03  payment  PAY-1  150.00 EUR");

        assertThat(alder.openOn("2026-03-03"))
                .containsExactly("INV-1 100.00 EUR, 27 days overdue", "INV-2 50.00 EUR, 17 days overdue");
    }

    @Test
    void anUpheldDisputeIsCredited() {
        var id = open("100.00", "INV-1");

        disputes.uphold(id, eur("100.00"), TODAY.plusDays(2), "was never delivered");

        assertThat(disputes.get(id).state()).isEqualTo(DisputeState.UPHELD);
        assertThat(disputes.get(id).credited()).isEqualTo(eur("100.00"));
        assertThat(alder.openOn("2026-03-04")).containsExactly("INV-2 200.00 EUR, 18 days overdue");
        assertThat(alder.linesOn("2026-03-04")).contains("2026-03-04 CREDIT_NOTE Dispute %d -100.00 EUR".formatted(id));
        assertThat(disputes.figures(List.of(alder.account()), TODAY)).isEmpty();
    }

    @Test
    void aSplitDisputeIsCreditedInPartAndTheRestChasedAgain() {
        var id = open("250.00", "INV-1", "INV-2");

        disputes.uphold(id, eur("150.00"), TODAY, "half was faulty");

        assertThat(disputes.get(id).state()).isEqualTo(DisputeState.SPLIT);
        assertThat(alder.openOn("2026-03-02")).containsExactly("INV-2 150.00 EUR, 16 days overdue");
        assertThat(disputes.figures(List.of(alder.account()), TODAY)).isEmpty();
    }

    @Test
    void aRejectedDisputeOpensTheBillForChasing() {
        var id = open("100.00", "INV-1");

        disputes.reject(id, TODAY.plusDays(2), "signed delivery note");

        assertThat(disputes.get(id).state()).isEqualTo(DisputeState.REJECTED);
        assertThat(disputes.get(id).resolutionNote()).isEqualTo("signed delivery note");
        assertThat(alder.balanceOn("2026-03-04")).isEqualTo(eur("300.00"));
        assertThat(disputes.figures(List.of(alder.account()), TODAY)).isEmpty();
        books.of("2026-03-05  payment  PAY-1  100.00 EUR  to INV-1");
        assertThat(alder.openOn("2026-03-05")).containsExactly("INV-2 200.00 EUR, 19 days overdue");
    }

    @Test
    void aBillThatWasPaidMeanwhileLeavesTheCustomerInCredit() {
        var id = open("100.00", "INV-1");
        books.of("2026-03-03  payment  PAY-1  300.00 EUR  to INV-1  to INV-2");

        disputes.uphold(id, eur("100.00"), TODAY.plusDays(2), null);

        assertThat(alder.balanceOn("2026-03-04")).isEqualTo(eur("-100.00"));
    }

    @Test
    void aCreditBeyondTheLimitIsForSomebodyElse() {
        alder = books.of("2026-01-20  invoice  INV-9  900.00 EUR  due 2026-02-19");
        var id = open("900.00", "INV-9");

        assertThatThrownBy(() -> disputes.uphold(id, eur("500.01"), TODAY, null))
                .isInstanceOf(DisputeRefused.class)
                .hasMessage("A credit of 500.01 EUR is more than the 500.00 EUR you may give: "
                        + "hand the dispute to an owner or supervisor, who can.");
        assertThat(disputes.get(id).isOpen()).isTrue();
        disputes.uphold(id, eur("500.00"), TODAY, null);
        assertThat(disputes.get(id).state()).isEqualTo(DisputeState.SPLIT);
    }

    @Test
    @WithMockUser(username = "olga", roles = "SUPERVISOR")
    void aSupervisorMayCreditAllOfIt() {
        alder = books.of("2026-01-20  invoice  INV-9  900.00 EUR  due 2026-02-19");
        var id = open("900.00", "INV-9");

        disputes.uphold(id, eur("900.00"), TODAY, null);

        assertThat(disputes.get(id).state()).isEqualTo(DisputeState.UPHELD);
    }

    @Test
    void refusalsSayWhatToDo() {
        var id = open("100.00", "INV-1");

        assertThatThrownBy(() -> open("10.00", "INV-1"))
                .isInstanceOf(DisputeRefused.class)
                .hasMessage("INV-1 is contested already: answer that dispute first.");
        assertThatThrownBy(() -> disputes.uphold(id, eur("100.01"), TODAY, null))
                .hasMessage("100.01 EUR cannot be credited where the contested bills were about 100.00 EUR: "
                        + "enter an amount above zero, up to that.");
        disputes.reject(id, TODAY, null);
        assertThatThrownBy(() -> disputes.uphold(id, eur("100.00"), TODAY, null))
                .hasMessage("This dispute about 100.00 EUR is already rejected; open a new one instead.");
    }

    @Test
    void theCreditNoteOfARefusedAnswerIsNotPosted() {
        var id = open("100.00", "INV-1");
        disputes.uphold(id, eur("60.00"), TODAY, null);

        assertThatThrownBy(() -> disputes.uphold(id, eur("40.00"), TODAY, null))
                .hasMessage("This dispute about 100.00 EUR is already partly upheld; open a new one instead.");

        assertThat(alder.balanceOn("2026-03-02")).isEqualTo(eur("240.00"));
    }

    @Test
    @WithMockUser(username = "olga", roles = "SUPERVISOR")
    void yenAreContestedInTheirOwnAccount() {
        var yen = books.of("2026-01-05  invoice  INV-9  70000 JPY  due 2026-02-04");
        var id = disputes.open(new NewDispute(
                yen.account(),
                Set.of(yen.charge("INV-9")),
                DisputeReason.QUANTITY,
                Money.of("70000", "JPY"),
                TODAY,
                TODAY.plusDays(14),
                null,
                null));

        disputes.uphold(id, Money.of("20000", "JPY"), TODAY, null);

        assertThat(yen.balanceOn("2026-03-02")).isEqualTo(Money.of("50000", "JPY"));
        assertThat(alder.balanceOn("2026-03-02")).isEqualTo(eur("300.00"));
    }

    @Test
    void aReplacementHoldsTheBillAndThenBeginsItAnew() {
        var id = open("100.00", "INV-1");

        disputes.uphold(id, Remedy.replacement("EUR", "WB-77", LocalDate.parse("2026-03-10")), TODAY, "was broken");

        var dispute = disputes.get(id);
        assertThat(dispute.state()).isEqualTo(DisputeState.UPHELD);
        assertThat(dispute.credited()).isEqualTo(eur("0.00"));
        assertThat(dispute.heldUntil()).isEqualTo("2026-03-12");
        assertThat(alder.balanceOn("2026-03-02")).isEqualTo(eur("300.00"));
        assertThat(figuresOn("2026-03-12").held()).isEqualTo(eur("100.00"));
        assertThat(figuresOn("2026-03-12").heldUntil()).isEqualTo("2026-03-12");
        assertThat(figuresOn("2026-03-13").held()).isEqualTo(eur("0.00"));
        assertThat(figuresOn("2026-03-13").restartsOn())
                .containsExactly(Map.entry(alder.charge("INV-1"), LocalDate.parse("2026-03-10")));
        assertThat(disputes.replacementsDue(LocalDate.parse("2026-03-11"))).isEmpty();
        assertThat(disputes.replacementsDue(LocalDate.parse("2026-03-12"))).containsExactly(alder.account());
    }

    @Test
    void creditAndReplacementTogetherHoldTheRest() {
        var id = open("100.00", "INV-1");
        var delivery = new Replacement(null, LocalDate.parse("2026-03-10"));

        disputes.uphold(id, Remedy.credit(eur("30.00")).and(delivery), TODAY, "one of three was broken");

        assertThat(disputes.get(id).state()).isEqualTo(DisputeState.UPHELD);
        assertThat(figuresOn("2026-03-05").held()).isEqualTo(eur("70.00"));
        assertThat(alder.openOn("2026-03-02")).contains("INV-1 70.00 EUR, 26 days overdue");
    }

    @Test
    void aPartThatIsReplacedDoesNotRestartTheWholeBill() {
        var id = open("60.00", "INV-1");

        disputes.uphold(id, Remedy.replacement("EUR", null, LocalDate.parse("2026-03-10")), TODAY, "some were broken");

        assertThat(figuresOn("2026-03-05").held()).isEqualTo(eur("60.00"));
        assertThat(figuresOn("2026-03-13").restartsOn()).isEmpty();
    }

    @Test
    void aReplacementThatFailsAgainIsContestedAnewAndHeldOnce() {
        var id = open("100.00", "INV-1");
        disputes.uphold(id, Remedy.replacement("EUR", null, LocalDate.parse("2026-03-10")), TODAY, "was broken");

        open("100.00", "INV-1");

        assertThat(figuresOn("2026-03-05").held()).isEqualTo(eur("100.00"));
        assertThat(figuresOn("2026-03-05").heldUntil()).isNull();
    }

    @Test
    void aReplacementInThePastIsRefused() {
        var id = open("100.00", "INV-1");

        assertThatThrownBy(() ->
                        disputes.uphold(id, Remedy.replacement("EUR", null, TODAY.minusDays(1)), TODAY, "was broken"))
                .isInstanceOf(DisputeRefused.class)
                .hasMessage("A replacement cannot be promised for 2026-03-01: choose a day from 2026-03-02 on, "
                        + "within a year.");
        assertThat(disputes.get(id).isOpen()).isTrue();
    }

    @Test
    void whatIsWithdrawnIsChasedAgainWithoutAnAnswer() {
        var id = open("100.00", "INV-1");

        disputes.withdraw(id, WithdrawnBy.CUSTOMER, TODAY.plusDays(1), "found the delivery note");

        var dispute = disputes.get(id);
        assertThat(dispute.state()).isEqualTo(DisputeState.WITHDRAWN);
        assertThat(dispute.withdrawnBy()).isEqualTo(WithdrawnBy.CUSTOMER);
        assertThat(dispute.resolvedBy()).isEqualTo("lena");
        assertThat(disputes.figures(List.of(alder.account()), TODAY)).isEmpty();
        assertThat(alder.balanceOn("2026-03-03")).isEqualTo(eur("300.00"));
    }

    @Test
    void everyReasonOfTheFieldIsThere() {
        assertThat(DisputeReason.values())
                .contains(
                        DisputeReason.INVOICE_MISSING,
                        DisputeReason.PRICE,
                        DisputeReason.QUANTITY,
                        DisputeReason.DAMAGED,
                        DisputeReason.NOT_DELIVERED,
                        DisputeReason.DUPLICATE,
                        DisputeReason.ALREADY_PAID,
                        DisputeReason.OTHER);
    }

    private DisputeFigures figuresOn(String date) {
        return disputes.figures(List.of(alder.account()), LocalDate.parse(date)).get(alder.account());
    }

    private long open(String held, String... references) {
        return disputes.open(wanted(held, TODAY.plusDays(14), references));
    }

    private NewDispute wanted(String held, LocalDate answerDueOn, String... references) {
        var charges = Arrays.stream(references).map(alder::charge).collect(Collectors.toSet());
        AccountId account = alder.account();
        return new NewDispute(
                account, charges, DisputeReason.NOT_DELIVERED, eur(held), TODAY, answerDueOn, "says so", null);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
