package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.RowOutcome;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class LedgerTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private Books books;

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    @Test
    void invoiceIsOpenUntilItIsPaid() {
        var account = books.of(
                """
                2026-01-05  invoice  INV-1  1200.00 EUR  due 2026-02-04
                2026-02-20  payment  PAY-1   400.00 EUR
                """);

        assertThat(account.openOn("2026-01-04")).isEmpty();
        assertThat(account.openOn("2026-02-04")).containsExactly("INV-1 1200.00 EUR");
        assertThat(account.openOn("2026-02-19")).containsExactly("INV-1 1200.00 EUR, 15 days overdue");
        assertThat(account.openOn("2026-03-01")).containsExactly("INV-1 800.00 EUR, 25 days overdue");
    }

    @Test
    void figuresOfAPastDateStayAsTheyWere() {
        var account = books.of(
                """
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-01-20  payment  PAY-1  130.00 EUR
                """);

        assertThat(account.balanceOn("2026-01-19")).isEqualTo(eur("100.00"));
        assertThat(account.balanceOn("2026-01-20")).isEqualTo(eur("-30.00"));
        assertThat(account.unappliedOn("2026-01-20")).isEqualTo(eur("30.00"));
    }

    @Test
    void currenciesOfACustomerNeverMeet() {
        var dollars = books.of(
                """
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-01-05  invoice  INV-2  100.00 USD  due 2026-02-04
                2026-01-20  payment  PAY-1  100.00 USD
                """);

        assertThat(dollars.openOn("2026-03-01")).isEmpty();
        assertThat(ledger.accountsOf(dollars.account().customerId()))
                .extracting(AccountId::currency)
                .containsExactly("EUR", "USD");
        var euros = ledger.figures(new AccountId(dollars.account().customerId(), "EUR"), day("2026-03-01"));
        assertThat(euros.overdue(day("2026-03-01"))).isEqualTo(eur("100.00"));
    }

    @Test
    void paymentInTimeTakesItsDiscount() {
        var account = books.of(
                """
                2026-01-05  invoice  INV-1  1000.00 EUR  due 2026-02-04  discount 2 until 2026-01-15
                2026-01-15  payment  PAY-1   980.00 EUR
                """);

        assertThat(account.balanceOn("2026-01-15")).isEqualTo(eur("0.00"));
        assertThat(account.linesOn("2026-01-15"))
                .containsExactly(
                        "2026-01-05 INVOICE INV-1 1000.00 EUR",
                        "2026-01-15 PAYMENT PAY-1 -980.00 EUR",
                        "2026-01-15 DISCOUNT PAY-1 -20.00 EUR",
                        "2026-01-15 EXACT_ITEM INV-1 980.00 EUR",
                        "2026-01-15 DISCOUNT INV-1 20.00 EUR");
    }

    @Test
    void paymentBeforeTheInvoiceWaitsAndIsApplied() {
        var account = books.of(
                """
                2026-01-02  payment  PAY-1   60.00 EUR
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                """);
        assertThat(account.unappliedOn("2026-01-10")).isEqualTo(eur("60.00"));

        books.of("2026-01-05 apply EUR");

        assertThat(account.unappliedOn("2026-01-04")).isEqualTo(eur("60.00"));
        assertThat(account.unappliedOn("2026-01-05")).isEqualTo(eur("0.00"));
        assertThat(account.openOn("2026-01-05")).containsExactly("INV-1 40.00 EUR");
    }

    @Nested
    class WhenRowsAreSentAgain {

        @Test
        void nothingChanges() {
            var text =
                    """
                    2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                    2026-01-20  payment  PAY-1   60.00 EUR
                    """;

            var once = books.of(text);
            var twice = books.of(text);

            assertThat(twice.openOn("2026-02-01")).containsExactly("INV-1 40.00 EUR");
            assertThat(twice.charge("INV-1")).isEqualTo(once.charge("INV-1"));
        }

        @Test
        void otherValuesAreReportedAndNotOverwritten() {
            var customer = books.customer("Alder");
            var invoice =
                    NewCharge.invoice(customer, "INV-1", day("2026-01-05"), day("2026-02-04"), eur("100.00"), "csv");
            ledger.charge(invoice);

            var longer =
                    NewCharge.invoice(customer, "INV-1", day("2026-01-05"), day("2026-03-04"), eur("120.00"), "csv");
            var report = ledger.postCharges(List.of(invoice, longer));

            assertThat(report.rows())
                    .extracting(Posted::outcome)
                    .containsExactly(RowOutcome.UNCHANGED, RowOutcome.DIFFERING);
            assertThat(report.rows().get(1).differences())
                    .extracting(Object::toString)
                    .containsExactly(
                            "amount is 100.00 EUR, sent was 120.00 EUR", "due date is 2026-02-04, sent was 2026-03-04");
            assertThat(ledger.figures(invoice.account(), day("2026-01-31")).balance())
                    .isEqualTo(eur("100.00"));
        }

        @Test
        void otherAmountOfAPaymentIsReported() {
            var customer = books.customer("Alder");
            ledger.credit(NewCredit.payment(customer, "PAY-1", day("2026-01-20"), eur("60.00"), "csv"));

            var report = ledger.postCredits(
                    List.of(NewCredit.payment(customer, "PAY-1", day("2026-01-20"), eur("66.00"), "csv")));

            assertThat(report.count(RowOutcome.DIFFERING)).isEqualTo(1);
            assertThat(report.rows().get(0).differences())
                    .extracting(Object::toString)
                    .containsExactly("amount is 60.00 EUR, sent was 66.00 EUR");
        }

        @Test
        void twiceInOneBatchIsPostedOnce() {
            var customer = books.customer("Alder");
            var payment = NewCredit.payment(customer, "PAY-1", day("2026-01-20"), eur("60.00"), "csv");

            var report = ledger.postCredits(
                    List.of(payment, NewCredit.payment(customer, "PAY-1", day("2026-01-20"), eur("60.00"), "csv")));

            assertThat(report.rows()).extracting(Posted::outcome).containsExactly(RowOutcome.NEW, RowOutcome.UNCHANGED);
        }

        @Test
        void partsOfADocumentAreTheirOwnRows() {
            var parts = NewCharge.invoice(
                            books.customer("Alder"),
                            "INV-1",
                            day("2026-01-31"),
                            day("2026-01-31"),
                            eur("100.00"),
                            "csv")
                    .inParts(List.of(day("2026-01-31"), day("2026-02-28"), day("2026-03-31")));

            ledger.postCharges(parts);
            var again = ledger.postCharges(parts);

            assertThat(again.count(RowOutcome.UNCHANGED)).isEqualTo(3);
            assertThat(ledger.figures(parts.get(0).account(), day("2026-03-01")).openItems())
                    .extracting(item -> item.part() + "/" + item.parts() + " " + item.dueOn() + " " + item.open())
                    .containsExactly(
                            "1/3 2026-01-31 33.33 EUR", "2/3 2026-02-28 33.33 EUR", "3/3 2026-03-31 33.34 EUR");
        }
    }

    @Nested
    class WhenAPaymentIsReturned {

        @Test
        void whatItPaidIsOpenAgainFromThatDay() {
            var account = books.of(
                    """
                    2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                    2026-02-10  payment  PAY-1  130.00 EUR
                    2026-02-14  return   PAY-1
                    """);

            assertThat(account.openOn("2026-02-13")).isEmpty();
            assertThat(account.unappliedOn("2026-02-13")).isEqualTo(eur("30.00"));
            assertThat(account.openOn("2026-02-14")).containsExactly("INV-1 100.00 EUR, 10 days overdue");
            assertThat(account.unappliedOn("2026-02-14")).isEqualTo(eur("0.00"));
        }

        @Test
        void itsDiscountIsLost() {
            var account = books.of(
                    """
                    2026-01-05  invoice  INV-1  1000.00 EUR  due 2026-02-04  discount 2 until 2026-01-15
                    2026-01-15  payment  PAY-1   980.00 EUR
                    2026-01-20  return   PAY-1
                    """);

            assertThat(account.balanceOn("2026-01-20")).isEqualTo(eur("1000.00"));
            assertThat(account.openOn("2026-01-20")).containsExactly("INV-1 1000.00 EUR");
        }

        @Test
        void returningItTwiceReturnsItOnce() {
            var account = books.of(
                    """
                    2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                    2026-02-10  payment  PAY-1  100.00 EUR
                    2026-02-14  return   PAY-1
                    2026-02-15  return   PAY-1
                    """);

            assertThat(account.balanceOn("2026-02-28")).isEqualTo(eur("100.00"));
        }

        @Test
        void whatWasOpenBetweenIsNotPaidTwiceByAnOlderCredit() {
            var account = books.of(
                    """
                    2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                    2026-01-10  payment  PAY-1  100.00 EUR
                    2026-01-12  payment  PAY-2  100.00 EUR
                    2026-02-14  return   PAY-1
                    2026-02-15  apply    EUR
                    """);

            assertThat(account.openOn("2026-02-13")).isEmpty();
            assertThat(account.unappliedOn("2026-02-13")).isEqualTo(eur("100.00"));
            assertThat(account.balanceOn("2026-02-14")).isEqualTo(eur("0.00"));
        }

        @Test
        void theReturnItselfCannotBeReturned() {
            var account = books.of(
                    """
                    2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                    2026-02-10  payment  PAY-1  100.00 EUR
                    """);
            var reversal = ledger.reverseCredit(account.credit("PAY-1"), day("2026-02-14"), "no funds");

            assertThatThrownBy(() -> ledger.reverseCredit(reversal, day("2026-02-15"), "oops"))
                    .isInstanceOf(PostingRejected.class)
                    .hasMessage("PAY-1 takes a payment back already; post the payment again instead.");
        }
    }

    @Nested
    class WhenAPersonAllocates {

        @Test
        void freedPaymentCanPayAnotherCharge() {
            var account = books.of(
                    """
                    2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                    2026-01-06  invoice  INV-2  100.00 EUR  due 2026-02-05
                    2026-01-10  payment  PAY-1   80.00 EUR
                    """);

            ledger.reverseAllocation(account.allocation("INV-1"), day("2026-01-12"));
            ledger.allocate(account.credit("PAY-1"), account.charge("INV-2"), eur("80.00"), day("2026-01-11"));

            assertThat(account.openOn("2026-01-11")).containsExactly("INV-1 20.00 EUR", "INV-2 100.00 EUR");
            assertThat(account.openOn("2026-01-12")).containsExactly("INV-1 100.00 EUR", "INV-2 20.00 EUR");
        }

        @Test
        void refusesMoreThanIsStillOpen() {
            var account = books.of(
                    """
                    2026-01-01  payment  PAY-1  500.00 EUR
                    2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                    """);

            assertThatThrownBy(() -> ledger.allocate(
                            account.credit("PAY-1"), account.charge("INV-1"), eur("100.01"), day("2026-01-10")))
                    .isInstanceOf(AllocationRejected.class)
                    .hasMessage("100.01 EUR exceeds the 100.00 EUR still open on INV-1.");
        }

        @Test
        void refusesMoreThanTheCreditHasLeft() {
            var account = books.of(
                    """
                    2026-01-01  payment  PAY-1   50.00 EUR
                    2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                    """);

            assertThatThrownBy(() -> ledger.allocate(
                            account.credit("PAY-1"), account.charge("INV-1"), eur("60.00"), day("2026-01-10")))
                    .hasMessage("60.00 EUR exceeds the 50.00 EUR left of PAY-1.");
        }

        @Test
        void refusesAnotherCustomersCharge() {
            var birch = books.of(
                    """
                    customer Birch
                    2026-01-01  payment  PAY-9  50.00 EUR
                    """);
            var alder = books.of("2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04");

            assertThatThrownBy(() -> ledger.allocate(
                            birch.credit("PAY-9"), alder.charge("INV-1"), eur("50.00"), day("2026-01-10")))
                    .hasMessage("PAY-9 and INV-1 are not of one account; a credit pays only its own account.");
        }
    }

    @Test
    void cancelledInvoiceGivesItsPaymentsBack() {
        var account = books.of(
                """
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-01-10  payment  PAY-1   30.00 EUR
                2026-01-12  cancel   INV-1
                2026-01-13  cancel   INV-1
                """);

        assertThat(account.openOn("2026-01-11")).containsExactly("INV-1 70.00 EUR");
        assertThat(account.openOn("2026-01-12")).isEmpty();
        assertThat(account.unappliedOn("2026-01-12")).isEqualTo(eur("30.00"));
        assertThat(account.balanceOn("2026-01-12")).isEqualTo(eur("-30.00"));
    }

    @Test
    void writeOffGivesUpWhatIsLeftAfterUnappliedCreditIsUsed() {
        var account = books.of(
                """
                2026-01-01  payment    PAY-1   10.00 EUR
                2026-01-05  invoice    INV-1  100.00 EUR  due 2026-02-04
                2026-01-05  invoice    INV-2   50.00 EUR  due 2026-02-04
                2026-06-30  write-off  EUR
                2026-06-30  write-off  EUR
                """);

        assertThat(account.balanceOn("2026-06-29")).isEqualTo(eur("140.00"));
        assertThat(account.balanceOn("2026-06-30")).isEqualTo(eur("0.00"));
        assertThat(account.linesOn("2026-06-30"))
                .contains("2026-06-30 WRITE_OFF Write-off -140.00 EUR", "2026-06-30 WRITE_OFF INV-1 90.00 EUR");
    }

    @Test
    void nothingOpenCannotBeWrittenOff() {
        var account = new AccountId(books.customer("Alder"), "EUR");

        assertThatThrownBy(() -> ledger.writeOff(account, day("2026-06-30"), "gone", "key"))
                .isInstanceOf(PostingRejected.class)
                .hasMessage("Nothing is open on the account, so nothing can be written off.");
    }

    @Test
    void accountsThatFallDueAreFoundByDate() {
        books.of(
                """
                customer Alder
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                customer Birch
                2026-01-05  invoice  INV-2  100.00 EUR  due 2026-02-05
                2026-02-20  payment  PAY-2  100.00 EUR
                customer Cedar
                2026-01-05  invoice  INV-3  100.00 EUR  due 2026-02-06
                """);
        var alder = new AccountId(books.customer("Alder"), "EUR");
        var birch = new AccountId(books.customer("Birch"), "EUR");

        assertThat(ledger.accountsDueBetween(day("2026-02-04"), day("2026-02-06"), day("2026-02-19")))
                .containsExactly(alder, birch);
        assertThat(ledger.accountsDueBetween(day("2026-02-04"), day("2026-02-06"), day("2026-02-20")))
                .containsExactly(alder);
        assertThat(ledger.allDelinquent(day("2026-02-06"), day("2026-02-19"))).containsExactly(alder, birch);
        assertThat(ledger.allDelinquent(day("2026-02-06"), day("2026-02-20"))).containsExactly(alder);
    }

    @Test
    void whatSomeCustomersHaveToPaySoonIsToldForFewAndForVeryMany() {
        books.of(
                """
                customer Alder
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-01-07  invoice  INV-4  100.00 EUR  due 2026-02-06
                customer Birch
                2026-01-05  invoice  INV-2  100.00 EUR  due 2026-02-05
                2026-01-20  payment  PAY-2  100.00 EUR
                customer Cedar
                2026-01-05  invoice  INV-3  100.00 EUR  due 2026-02-04
                """);
        var alder = new AccountId(books.customer("Alder"), "EUR");
        var birch = new AccountId(books.customer("Birch"), "EUR");
        var few = List.of(alder.customerId(), birch.customerId());
        var many = LongStream.concat(few.stream().mapToLong(Long::longValue), LongStream.range(1_000_000, 1_002_000))
                .boxed()
                .toList();

        assertThat(List.of(few, many)).allSatisfy(customers -> assertThat(
                        ledger.comingDue(customers, day("2026-02-04"), day("2026-02-06"), day("2026-01-20")))
                .containsExactly(new ComingDue(alder, day("2026-01-05"), day("2026-02-04"))));
        assertThat(ledger.comingDue(List.of(), day("2026-02-04"), day("2026-02-06"), day("2026-01-20")))
                .isEmpty();
    }

    @Test
    void figuresTellOnlyOfAccountsThatHaveRows() {
        var alder = books.of("2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04")
                .account();
        var birch = new AccountId(books.customer("Birch"), "EUR");

        var figures = ledger.figures(List.of(alder, birch), day("2026-03-01"));

        assertThat(figures).containsOnlyKeys(alder);
        assertThat(figures.get(alder).oldestOverdue(day("2026-03-01")))
                .map(OpenItem::reference)
                .contains("INV-1");
        assertThat(figures.get(alder).oldestOverdue(day("2026-02-04"))).isEmpty();
        assertThat(ledger.figures(birch, day("2026-03-01")).balance()).isEqualTo(eur("0.00"));
    }

    @Test
    void paymentsAndTheirReturnsStandOnTheirDays() {
        var account = books.of(
                        """
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-01-10  payment  PAY-1   10.00 EUR
                2026-01-20  payment  PAY-2   20.00 EUR
                2026-01-25  return   PAY-2
                """)
                .account();

        assertThat(ledger.payments(List.of(account), day("2026-01-10"), day("2026-01-25")))
                .extracting(Credit::amount)
                .containsExactly(eur("20.00"), eur("-20.00"));
    }
}
