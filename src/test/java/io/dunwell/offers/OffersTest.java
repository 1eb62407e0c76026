package io.dunwell.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Books;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.Direction;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.LedgerAudit;
import io.dunwell.ledger.NewCharge;
import io.dunwell.ledger.NewCredit;
import io.dunwell.ledger.OpenItem;
import io.dunwell.staff.Happened;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Offers as the books judge them. */
@DunwellTest
class OffersTest {

    @Autowired
    Offers offers;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerAudit audit;

    @Autowired
    Books books;

    private AccountId alder;

    /** On 2 March 2026 Alder owes 600.00 and 400.00 EUR, both overdue, and 250.00 EUR that fall due in April. */
    @BeforeEach
    void somethingIsOwed(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
        alder = books.of(
                        """
                2026-01-05  invoice  INV-1  600.00 EUR  due 2026-02-04
                2026-01-10  invoice  INV-2  400.00 EUR  due 2026-02-09
                2026-02-25  invoice  INV-3  250.00 EUR  due 2026-04-10
                """)
                .account();
    }

    @AfterEach
    void booksAreSound() {
        SecurityContextHolder.clearContext();
        assertThat(audit.run(day("2026-12-31"))).isEmpty();
    }

    @Nested
    class Making {

        @Test
        void isDoneOnceForItsKey() {
            var first = settlement("5", "2026-03-10");

            var again = offers.make("key", wanted(percent("9"), null, "2026-03-10", "INV-1"));

            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.toPay()).isEqualTo(eur("950.00"));
            assertThat(again.discount()).isEqualTo(eur("50.00"));
            assertThat(again.state()).isEqualTo(OfferState.PENDING);
        }

        @Test
        void takesOffCreditThatIsNotAppliedYet() {
            ledger.credit(NewCredit.payment(alder.customerId(), "P-0", day("2026-03-01"), eur("100.00"), "test")
                    .directedTo(Direction.to("unknown")));

            assertThat(settlement("5", "2026-03-10").owed()).isEqualTo(eur("900.00"));
        }

        @Test
        void isRefusedWithWhatStandsInItsWay() {
            assertRefused(
                    wanted(percent("5"), null, "2026-03-10", "INV-3"),
                    "Nothing of it is overdue yet, and an offer is for what is late: tick an overdue bill.");
            assertRefused(
                    wanted(percent("5"), null, "2026-03-02", "INV-1"),
                    "The customer needs time to pay by 2026-03-02: choose a day after today.");
            assertRefused(wanted(percent("5"), null, "2026-03-10"), "Tick the bills that are to be paid in full.");
            books.of("2026-03-02  payment  P-1  600.00 EUR  to INV-1");
            assertRefused(
                    new OfferWanted(
                            alder, Set.of(1L << 40), percent("5"), null, null, day("2026-03-02"), day("2026-03-10")),
                    "A chosen bill is settled or belongs to another account: choose from the open ones.");
        }

        @Test
        void isRefusedBesideAnOpenOne() {
            settlement("5", "2026-03-10");

            assertThatThrownBy(() -> offers.make("other", wanted(percent("5"), null, "2026-03-20", "INV-1")))
                    .isInstanceOf(OfferRejected.class)
                    .hasMessage("An offer to pay 950.00 EUR by 2026-03-10 is open on this account: withdraw it first.");
        }

        @Test
        void beyondTheLimitsWaitsAndGoesOutWithAsManyDays() {
            as("carla", "COLLECTOR");
            var asked = settlement("8", "2026-03-10");
            assertThat(asked.state()).isEqualTo(OfferState.REQUESTED);
            assertThat(asked.beyond())
                    .isEqualTo(
                            "A discount of 80.00 EUR is more than the 5 % of what is owed (50.00 EUR) you may give.");
            assertThat(offers.standings(List.of(alder))).isEmpty();

            as("olga", "SUPERVISOR");
            var approved = offers.approve(asked.id(), day("2026-03-05"), null);

            assertThat(approved.state()).isEqualTo(OfferState.PENDING);
            assertThat(approved.payBy()).isEqualTo("2026-03-13");
            assertThat(approved.decidedBy()).isEqualTo("olga");
        }

        @Test
        void isNotApprovedOnceSomethingElseIsOwed() {
            as("carla", "COLLECTOR");
            var asked = settlement("8", "2026-03-10");
            books.of("2026-03-04  payment  P-1  600.00 EUR  to INV-1");

            assertThatThrownBy(() -> offers.approve(asked.id(), day("2026-03-05"), null))
                    .hasMessage("1000.00 EUR was owed when this was asked for, and 400.00 EUR is now:"
                            + " decline it and make a new offer.");
        }

        private void assertRefused(OfferWanted wanted, String sentence) {
            assertThatThrownBy(() -> offers.make("refused", wanted))
                    .isInstanceOf(OfferRejected.class)
                    .hasMessage(sentence);
        }
    }

    @Nested
    class Settlements {

        @Test
        void areFulfilledByAPaymentOnTheLastDay() {
            settlement("5", "2026-03-31");
            books.of("2026-03-31  payment  P-1  950.00 EUR");

            assertThat(judged("2026-03-31").state()).isEqualTo(OfferState.FULFILLED);

            assertThat(open("INV-1", "INV-2")).isEqualTo(eur("0.00"));
            assertThat(open("INV-3")).isEqualTo(eur("250.00"));
            assertThat(ledger.findCredit(Ledger.OWN, "offer:" + newest().id())).hasValueSatisfying(credit -> {
                assertThat(credit.kind()).isEqualTo(CreditKind.DISCOUNT);
                assertThat(credit.amount()).isEqualTo(eur("50.00"));
            });
        }

        @Test
        void areFulfilledByPartsThatTogetherAreEnough() {
            settlement("5", "2026-03-10");
            books.of("2026-03-04  payment  P-1  500.00 EUR");
            assertThat(judged("2026-03-04").state()).isEqualTo(OfferState.PENDING);
            assertThat(newest().received()).isEqualTo(eur("500.00"));
            books.of("2026-03-10  payment  P-2  450.00 EUR");

            assertThat(judged("2026-03-11").state()).isEqualTo(OfferState.FULFILLED);
            assertThat(open("INV-1", "INV-2")).isEqualTo(eur("0.00"));
        }

        @Test
        void lapseWhenAPartIsMissingOrLate() {
            settlement("5", "2026-03-10");
            books.of("2026-03-10  payment  P-1  949.99 EUR\n2026-03-11  payment  P-2  0.01 EUR");

            assertThat(judged("2026-03-10").state()).isEqualTo(OfferState.PENDING);
            assertThat(offers.lapsing(day("2026-03-10"))).isEmpty();
            assertThat(offers.lapsing(day("2026-03-11"))).containsExactly(alder);
            assertThat(judged("2026-03-11").state()).isEqualTo(OfferState.LAPSED);
            assertThat(newest().decidedOn()).isEqualTo("2026-03-11");
            assertThat(open("INV-1", "INV-2")).isEqualTo(eur("50.00"));
        }

        @Test
        void areFulfilledAfterAllByMoneyThatWasRecordedLate() {
            settlement("5", "2026-03-10");
            assertThat(judged("2026-03-11").state()).isEqualTo(OfferState.LAPSED);
            books.of("2026-03-10  payment  P-1  950.00 EUR");

            assertThat(judged("2026-03-13").state()).isEqualTo(OfferState.FULFILLED);
            assertThat(open("INV-1", "INV-2")).isEqualTo(eur("0.00"));
        }

        @Test
        void areUndoneWhenThePaymentComesBack() {
            settlement("5", "2026-03-10");
            books.of("2026-03-09  payment  P-1  950.00 EUR");
            judged("2026-03-09");
            books.of("2026-03-10  return  P-1");

            assertThat(judged("2026-03-10").state()).isEqualTo(OfferState.PENDING);
            assertThat(open("INV-1", "INV-2")).isEqualTo(eur("1000.00"));
            books.of("2026-03-10  payment  P-2  950.00 EUR");
            assertThat(judged("2026-03-12").state()).isEqualTo(OfferState.FULFILLED);
            assertThat(open("INV-1", "INV-2")).isEqualTo(eur("0.00"));
            books.of("2026-05-04  return  P-2");
            assertThat(judged("2026-05-04").state()).isEqualTo(OfferState.LAPSED);
            assertThat(open("INV-1", "INV-2")).isEqualTo(eur("1000.00"));
        }

        @Test
        void areJudgedAgainWithoutHarm() {
            settlement("5", "2026-03-10");
            books.of("2026-03-09  payment  P-1  950.00 EUR");

            assertThat(offers.judge(List.of(alder), day("2026-03-09"))).hasSize(1);
            assertThat(offers.judge(List.of(alder), day("2026-03-09"))).isEmpty();
            assertThat(offers.judge(List.of(alder), day("2026-03-20"))).isEmpty();

            assertThat(ledger.credits(alder)).hasSize(2);
        }

        @Test
        void doNotCountWhatWasKnownBefore() {
            books.of("2026-03-02  payment  P-0  300.00 EUR");
            settlement("5", "2026-03-10");

            assertThat(newest().owed()).isEqualTo(eur("700.00"));
            assertThat(judged("2026-03-03").received()).isEqualTo(eur("0.00"));
        }

        @Test
        void doNotCountWhatWasMeantForAnotherBill() {
            settlement("5", "2026-03-10");
            books.of("2026-03-09  payment  P-1  250.00 EUR\n2026-03-09  payment  P-2  700.00 EUR  to INV-1");

            assertThat(judged("2026-03-10").received()).isEqualTo(eur("700.00"));
            assertThat(newest().state()).isEqualTo(OfferState.PENDING);
        }

        @Test
        void askForLessWhereACreditNoteTookSomethingOff() {
            settlement("5", "2026-03-10");
            books.of("2026-03-04  credit-note  CN-1  200.00 EUR  to INV-1\n2026-03-05  payment  P-1  750.00 EUR");

            assertThat(judged("2026-03-05").state()).isEqualTo(OfferState.FULFILLED);
            assertThat(open("INV-1", "INV-2")).isEqualTo(eur("0.00"));
        }

        @Test
        void endWhenNothingIsLeftToPay() {
            settlement("5", "2026-03-10");
            books.of("2026-03-04  cancel  INV-1\n2026-03-04  cancel  INV-2");

            assertThat(judged("2026-03-04").state()).isEqualTo(OfferState.WITHDRAWN);
            assertThat(offers.history(newest().id())).last().satisfies(event -> assertThat(event.sentence())
                    .isEqualTo("Withdrawn: nothing was left to pay"));
        }

        @Test
        void areNotSpoiltByALateFeeThatComesLater() {
            settlement("5", "2026-03-10");
            books.of("2026-03-03  fee  FEE-1  15.00 EUR  due 2026-03-03\n2026-03-09  payment  P-1  950.00 EUR");

            assertThat(judged("2026-03-09").state()).isEqualTo(OfferState.FULFILLED);
            assertThat(open("INV-1", "INV-2")).isEqualTo(eur("0.00"));
            assertThat(open("FEE-1")).isEqualTo(eur("15.00"));
        }

        @Test
        void leaveACreditWhereTheWholeDebtWasPaid() {
            settlement("5", "2026-03-10");
            books.of("2026-03-09  payment  P-1  1000.00 EUR");

            assertThat(judged("2026-03-09").state()).isEqualTo(OfferState.FULFILLED);
            assertThat(ledger.figures(alder, day("2026-03-09")).unapplied()).isEqualTo(eur("50.00"));
            assertThat(open("INV-3")).isEqualTo(eur("250.00"));
        }

        @Test
        void thatLapsedGiveWayToTheNext() {
            settlement("5", "2026-03-10");
            judged("2026-03-11");
            var next = offers.make("next", wantedOn("2026-03-12", percent("3"), null, "2026-03-20", "INV-1", "INV-2"));
            books.of("2026-03-10  payment  P-1  970.00 EUR");

            offers.judge(List.of(alder), day("2026-03-13"));

            assertThat(offers.of(alder))
                    .extracting(Offer::state)
                    .containsExactly(OfferState.FULFILLED, OfferState.LAPSED);
            assertThat(newest().id()).isEqualTo(next.id());
        }

        @Test
        void areWithdrawnWithAReasonWhileTheyAreOpen() {
            var offer = settlement("5", "2026-03-10");
            assertThatThrownBy(() -> offers.withdraw(offer.id(), day("2026-03-03"), " "))
                    .hasMessage("Say why the offer is withdrawn.");

            offers.withdraw(offer.id(), day("2026-03-03"), "They asked for a plan");

            assertThat(newest().ending()).isEqualTo("They asked for a plan");
            assertThatThrownBy(() -> offers.withdraw(offer.id(), day("2026-03-03"), "twice"))
                    .hasMessage("This offer to pay 950.00 EUR is withdrawn; only an open one can be withdrawn.");
        }
    }

    @Nested
    class OrdersAtADiscount {

        private Offer offer;

        /** Order 4711 of 2,000.00 EUR at 5 % off, for paying 1,000.00 EUR by 10 March. */
        @BeforeEach
        void anOrderIsOffered() {
            offer = offers.make(
                    "key",
                    wanted(
                            percent("5"),
                            new Order("4711", "20 pallets", eur("2000.00")),
                            "2026-03-10",
                            "INV-1",
                            "INV-2"));
        }

        @Test
        void waitForTheirBillAndNothingOlderTakesTheDiscount() {
            books.of("2026-03-09  payment  P-1  1000.00 EUR");
            assertThat(judged("2026-03-09").awaitsRelease()).isTrue();
            assertThat(newest().isGiven()).isFalse();
            ledger.applyUnapplied(alder, day("2026-03-10"));
            assertThat(open("INV-3")).isEqualTo(eur("250.00"));

            books.of("2026-03-16  invoice  4711  2000.00 EUR  due 2026-04-15");
            judged("2026-03-16");

            assertThat(newest().isGiven()).isTrue();
            assertThat(open("4711")).isEqualTo(eur("1900.00"));
            assertThat(open("INV-3")).isEqualTo(eur("250.00"));
        }

        @Test
        void areReleasedByAPersonOnce() {
            books.of("2026-03-09  payment  P-1  1000.00 EUR");
            judged("2026-03-09");
            as("lena", "COLLECTOR");

            offers.release(offer.id(), day("2026-03-10"), "R-99");

            assertThat(newest().releasedBy()).isEqualTo("lena");
            assertThat(newest().awaitsRelease()).isFalse();
            assertThatThrownBy(() -> offers.release(offer.id(), day("2026-03-11"), null))
                    .hasMessage("The order was released on 2026-03-10 by lena already.");
        }

        @Test
        void areNotReleasedBeforeTheMoneyIsHere() {
            assertThatThrownBy(() -> offers.release(offer.id(), day("2026-03-03"), null))
                    .hasMessage("No order waits here: this offer is open.");
        }

        @Test
        void findTheirBillByTheNumberThatAPersonEntered() {
            books.of("2026-03-09  payment  P-1  1000.00 EUR\n2026-03-11  invoice  R-99  1500.00 EUR  due 2026-04-15");
            assertThat(judged("2026-03-11").isGiven()).isFalse();

            offers.billed(offer.id(), day("2026-03-12"), "R-99");
            judged("2026-03-12");

            assertThat(open("R-99")).as("5 % of what was billed").isEqualTo(eur("1425.00"));
            assertThatThrownBy(() -> offers.billed(offer.id(), day("2026-03-12"), "R-100"))
                    .hasMessage("No discount waits for a bill here.");
        }

        @Test
        void findTheirBillByItsDeliveryAndSpreadOverItsParts() {
            books.of("2026-03-09  payment  P-1  1000.00 EUR");
            ledger.postCharges(NewCharge.invoice(
                            alder.customerId(), "R-7", day("2026-03-12"), day("2026-04-15"), eur("3000.00"), "test")
                    .withTexts(null, "4711")
                    .inParts(List.of(day("2026-04-15"), day("2026-05-15"))));

            judged("2026-03-12");

            assertThat(open("R-7")).as("never more than was offered").isEqualTo(eur("2900.00"));
        }

        @Test
        void loseTheirDiscountWhenThePaymentComesBack() {
            books.of("2026-03-09  payment  P-1  1000.00 EUR\n2026-03-09  invoice  4711  2000.00 EUR  due 2026-04-15");
            judged("2026-03-09");
            offers.release(offer.id(), day("2026-03-09"), null);
            assertThat(open("4711")).isEqualTo(eur("1900.00"));
            books.of("2026-03-20  return  P-1");

            assertThat(judged("2026-03-20").state()).isEqualTo(OfferState.LAPSED);

            assertThat(open("4711")).isEqualTo(eur("2000.00"));
            assertThat(offers.history(offer.id()).stream().map(Happened::sentence))
                    .contains(
                            "A payment was returned: the offer lapsed after all; the order was released already, so a person decides");
        }
    }

    private Offer settlement(String percent, String payBy) {
        return offers.make("key", wanted(percent(percent), null, payBy, "INV-1", "INV-2"));
    }

    private OfferWanted wanted(Discount discount, @Nullable Order order, String payBy, String... references) {
        return wantedOn("2026-03-02", discount, order, payBy, references);
    }

    private OfferWanted wantedOn(
            String on, Discount discount, @Nullable Order order, String payBy, String... references) {
        return new OfferWanted(
                alder,
                items(references).map(OpenItem::chargeId).collect(Collectors.toSet()),
                discount,
                order,
                null,
                day(on),
                day(payBy));
    }

    private Offer judged(String on) {
        offers.judge(List.of(alder), day(on));
        return newest();
    }

    private Offer newest() {
        return offers.of(alder).get(0);
    }

    private Money open(String... references) {
        return items(references).map(OpenItem::open).reduce(eur("0.00"), Money::plus);
    }

    private Stream<OpenItem> items(String... references) {
        return ledger.figures(alder, day("2026-12-31")).openItems().stream()
                .filter(item -> List.of(references).contains(item.reference()));
    }

    private static Discount percent(String percent) {
        return new Discount.Percent(new BigDecimal(percent));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static void as(String login, String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        login, "", List.of(new SimpleGrantedAuthority("ROLE_" + role))));
    }
}
