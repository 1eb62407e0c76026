package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Receipts split by hand, credit applied by hand, numbers entered once, and the way back of each. */
@DunwellTest
class ReceiptsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-15");

    @Autowired
    Receipts receipts;

    @Autowired
    TakeBacks takeBacks;

    @Autowired
    Entries entries;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerAudit audit;

    @Autowired
    Books books;

    BookedAccount alder;

    @BeforeEach
    void threeInvoices() {
        alder = books.of(
                """
                2026-01-05  invoice  INV-1   100.00 EUR  due 2026-02-04
                2026-01-15  invoice  INV-2   200.00 EUR  due 2026-02-14
                2026-03-10  invoice  INV-3  1000.00 EUR  due 2026-04-09  discount 2 until 2026-03-20
                """);
    }

    @AfterEach
    void theBooksHold() {
        assertThat(audit.run(TODAY)).isEmpty();
    }

    @Test
    void aReceiptPaysJustWhatWasChosen() {
        receipts.post(payment("500.00"), Map.of(charge("INV-2"), eur("150.00"), charge("INV-1"), eur("100.00")));

        assertThat(alder.openOn("2026-03-15")).containsExactly("INV-2 50.00 EUR, 29 days overdue", "INV-3 1000.00 EUR");
        assertThat(alder.unappliedOn("2026-03-15")).isEqualTo(eur("250.00"));
    }

    @Test
    void aReceiptForNothingStaysAsCreditAndARepeatIsHarmless() {
        var first = receipts.post(payment("500.00"), Map.of());

        assertThat(receipts.post(payment("500.00"), Map.of(charge("INV-1"), eur("100.00"))))
                .isEqualTo(first);
        assertThat(alder.unappliedOn("2026-03-15")).isEqualTo(eur("500.00"));
    }

    @Test
    void theDiscountIsGivenWhereThePaymentCameInTime() {
        receipts.post(payment("980.00"), Map.of(charge("INV-3"), eur("980.00")));

        assertThat(alder.openOn("2026-03-15")).noneMatch(item -> item.startsWith("INV-3"));
        assertThat(alder.linesOn("2026-03-15")).contains("2026-03-15 DISCOUNT P-980.00 -20.00 EUR");
    }

    @Test
    void allOrNothing() {
        assertThatThrownBy(() -> receipts.post(
                        payment("500.00"), Map.of(charge("INV-1"), eur("100.01"), charge("INV-2"), eur("1.00"))))
                .hasMessage(
                        "INV-1 has 100.00 EUR open and cannot get 100.01 EUR. Nothing was posted; correct the amount.");
        assertThatThrownBy(() -> receipts.post(
                        payment("150.00"), Map.of(charge("INV-1"), eur("100.00"), charge("INV-2"), eur("51.00"))))
                .hasMessage(
                        "The items would get 151.00 EUR, but there are 150.00 EUR. Nothing was posted; correct the split.");
        assertThatThrownBy(() -> receipts.post(payment("150.00"), Map.of(4711L, eur("1.00"))))
                .hasMessage(
                        "One of the chosen items is not open any more. Nothing was posted; look at the split again.");
        assertThat(ledger.credits(alder.account())).isEmpty();
    }

    @Test
    void whatWasWrittenOffIsRecoveredByWhatStays() {
        ledger.writeOff(alder.account(), TODAY, "gone", "w");
        var proposal = receipts.propose(alder.account(), CreditKind.PAYMENT, eur("70.00"), TODAY, null);

        assertThat(proposal.items()).isEmpty();
        assertThat(proposal.recoverable()).isEqualTo(eur("1300.00"));
        receipts.post(payment("70.00"), Map.of());
        assertThat(alder.unappliedOn("2026-03-15")).isEqualTo(eur("0.00"));
    }

    @Test
    void proposalsNameFindAndMark() {
        var proposal = receipts.propose(alder.account(), CreditKind.PAYMENT, eur("300.00"), TODAY, "re inv. 002");

        assertThat(proposal.items())
                .extracting(item -> item.item().reference() + item.named())
                .containsExactly("INV-1false", "INV-2true", "INV-3false");
        assertThat(proposal.suggestions()).extracting(Suggestion::way).startsWith(Way.EXACT_SET, Way.NAMED);
        assertThat(proposal.items().get(2).discount()).isEqualTo(eur("20.00"));
    }

    @Nested
    class CreditOnTheAccount {

        @Test
        void isAppliedTheOldestFirstAndFreedAgain() {
            receipts.post(payment("60.00"), Map.of());
            receipts.post(payment("70.00"), Map.of());

            var ids = receipts.apply(alder.account(), eur("130.00"), Map.of(charge("INV-1"), eur("100.00")), TODAY);

            assertThat(ids).hasSize(2);
            assertThat(alder.unappliedOn("2026-03-15")).isEqualTo(eur("30.00"));
            ids.forEach(id -> takeBacks.takeBack(alder.account(), LineType.ALLOCATION, id, TODAY, "Wrong bill"));
            assertThat(alder.unappliedOn("2026-03-15")).isEqualTo(eur("130.00"));
            assertThat(ledger.lines(alder.account(), TODAY))
                    .filteredOn(line -> line.type() == LineType.ALLOCATION && line.reverses() != null)
                    .allMatch(line -> "Wrong bill".equals(line.note()));
            assertThatThrownBy(() ->
                            takeBacks.takeBack(alder.account(), LineType.ALLOCATION, ids.get(0), TODAY, "Wrong bill"))
                    .hasMessageStartingWith("What was applied to INV-1 was taken back already, on 2026-03-15 by ");
        }

        @Test
        void isNotAppliedTwiceNorWhenItChanged() {
            receipts.post(payment("60.00"), Map.of());
            receipts.apply(alder.account(), eur("60.00"), Map.of(charge("INV-1"), eur("10.00")), TODAY);

            assertThatThrownBy(() ->
                            receipts.apply(alder.account(), eur("60.00"), Map.of(charge("INV-1"), eur("10.00")), TODAY))
                    .hasMessage(
                            "The credit on this account changed meanwhile: it is 50.00 EUR now. Nothing was applied; look again.");
        }
    }

    @Nested
    class AnInvoice {

        @Test
        void keepsItsNumberUntilItIsTakenBack() {
            var again = NewCharge.invoice(
                            alder.account().customerId(), "inv-1", TODAY, TODAY, eur("5.00"), Ledger.BY_HAND)
                    .withExternalId("k1");
            assertThatThrownBy(() -> entries.invoice(again))
                    .hasMessage(
                            "INV-1 is in the books already, issued 2026-01-05 over 100.00 EUR: check the number, or take that one back first.");

            receipts.post(payment("40.00"), Map.of(charge("INV-1"), eur("40.00")));
            takeBacks.takeBack(alder.account(), LineType.CHARGE, charge("INV-1"), TODAY, "Wrong amount");

            assertThat(alder.unappliedOn("2026-03-15")).isEqualTo(eur("40.00"));
            var id = entries.invoice(again);
            assertThat(entries.invoice(again)).isEqualTo(id);
            assertThat(alder.openOn("2026-03-15")).contains("inv-1 5.00 EUR");
            assertThatThrownBy(() -> takeBacks.takeBack(
                            alder.account(), LineType.CHARGE, charge("INV-1"), TODAY, "Wrong amount"))
                    .hasMessageStartingWith("INV-1 was taken back already, on 2026-03-15 by ");
        }

        @Test
        void ofAnotherCustomerHasItsNumberToo() {
            var birch = books.of("customer Birch\n2026-01-05  invoice  B-1  10.00 EUR  due 2026-02-04");
            var same = NewCharge.invoice(alder.account().customerId(), "B-1", TODAY, TODAY, eur("5.00"), Ledger.BY_HAND)
                    .withExternalId("k2");

            assertThatThrownBy(() -> entries.invoice(same))
                    .hasMessage(
                            "B-1 is in the books already, on another customer’s account: check the number and the customer.");
            assertThatThrownBy(
                            () -> takeBacks.takeBack(alder.account(), LineType.CHARGE, birch.charge("B-1"), TODAY, "x"))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whatHasAnotherWayBackIsRefusedWithIt() {
        books.of("2026-03-11  fee  FEE-1  5.00 EUR  due 2026-03-11");
        assertThatThrownBy(() -> takeBacks.takeBack(alder.account(), LineType.CHARGE, charge("FEE-1"), TODAY, "x"))
                .hasMessage("FEE-1 is a late fee: waive it instead.");
        ledger.writeOff(alder.account(), TODAY, "gone", "w");
        assertThatThrownBy(() ->
                        takeBacks.takeBack(alder.account(), LineType.CREDIT, alder.credit("Write-off"), TODAY, "x"))
                .hasMessageContaining("under “Written off”");
    }

    @Test
    void yenAreSplitWithoutDecimals() {
        var yen = books.of("2026-01-05  invoice  J-1  1200 JPY  due 2026-02-04");
        var payment =
                NewCredit.payment(yen.account().customerId(), "P", TODAY, Money.of("1000", "JPY"), Ledger.BY_HAND);

        receipts.post(payment, Map.of(yen.charge("J-1"), Money.of("999", "JPY")));

        assertThat(yen.openOn("2026-03-15")).containsExactly("J-1 201 JPY, 39 days overdue");
        assertThat(yen.unappliedOn("2026-03-15")).isEqualTo(Money.of("1", "JPY"));
        assertThat(receipts.propose(yen.account(), CreditKind.PAYMENT, Money.of("201", "JPY"), TODAY, null)
                        .suggestions())
                .extracting(Suggestion::way)
                .containsExactly(Way.EXACT_ITEM);
    }

    private NewCredit payment(String amount) {
        return NewCredit.payment(alder.account().customerId(), "P-" + amount, TODAY, eur(amount), Ledger.BY_HAND);
    }

    private long charge(String reference) {
        return alder.charge(reference);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
