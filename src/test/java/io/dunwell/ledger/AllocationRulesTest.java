package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AllocationRulesTest {

    private static final LocalDate ISSUED = LocalDate.parse("2026-01-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-15");

    private final Payable older = charge(1, "INV-1", "2026-02-01", "100.00");
    private final Payable newer = charge(2, "INV-2", "2026-03-01", "250.00");
    private final Payable notDue = charge(3, "INV-3", "2026-04-01", "70.00");

    @Test
    void oldestDueIsPaidFirst() {
        assertThat(spread("120.00", newer, notDue, older))
                .containsExactly("INV-1 100.00 EUR OLDEST_FIRST", "INV-2 20.00 EUR OLDEST_FIRST");
    }

    @Test
    void amountOfOneChargePaysThatCharge() {
        assertThat(spread("70.00", older, newer, notDue)).containsExactly("INV-3 70.00 EUR EXACT_ITEM");
    }

    @Test
    void ofTwoChargesWithTheSameAmountTheOlderIsPaid() {
        var twin = charge(4, "INV-4", "2026-02-20", "250.00");

        assertThat(spread("250.00", older, newer, twin)).containsExactly("INV-4 250.00 EUR EXACT_ITEM");
    }

    @Test
    void amountOfAllOverdueChargesPaysThem() {
        var veryOldFee = charge(5, ChargeKind.LATE_FEE, "FEE", "2026-01-02", "5.00");

        assertThat(spread("355.00", older, newer, notDue, veryOldFee))
                .containsExactlyInAnyOrder(
                        "INV-1 100.00 EUR EXACT_SUM", "INV-2 250.00 EUR EXACT_SUM", "FEE 5.00 EUR EXACT_SUM");
    }

    @Test
    void whatRemainsStaysUnapplied() {
        var spread = rules("500.00").spread(List.of(), inOrder(older, newer, notDue), Set.of());

        assertThat(spread.rest()).isEqualTo(eur("80.00"));
    }

    @Test
    void lateFeesArePaidAfterWhatWasSold() {
        var fee = charge(5, ChargeKind.LATE_FEE, "FEE", "2026-01-02", "25.00");

        assertThat(spread("110.00", fee, older))
                .containsExactly("INV-1 100.00 EUR OLDEST_FIRST", "FEE 10.00 EUR OLDEST_FIRST");
    }

    @Test
    void chargesIssuedAfterTheCreditCameAreNotPaid() {
        var later = new Payable(
                item(9, ChargeKind.INVOICE, "INV-9", "2026-03-16", "2026-04-15", "10.00"), BigDecimal.ZERO, null, null);

        assertThat(spread("10.00", later)).isEmpty();
    }

    @Test
    void contestedChargesAreSkippedUnlessDirected() {
        var open = inOrder(older, newer);

        assertThat(words(rules("100.00").spread(List.of(), open, Set.of(1L))))
                .containsExactly("INV-2 100.00 EUR OLDEST_FIRST");
        assertThat(words(rules("100.00").spread(List.of(Direction.to("INV-1")), open, Set.of(1L))))
                .containsExactly("INV-1 100.00 EUR DIRECTED");
    }

    @Nested
    class WhenThePayerDirects {

        @Test
        void chargeIsPaidThoughAnotherIsOlder() {
            assertThat(directed("100.00", Direction.to("inv-2"))).containsExactly("INV-2 100.00 EUR DIRECTED");
        }

        @Test
        void eachChargeGetsItsAmount() {
            assertThat(directed("100.00", Direction.to("INV-2", eur("60.00")), Direction.to("INV-3")))
                    .containsExactly("INV-2 60.00 EUR DIRECTED", "INV-3 40.00 EUR DIRECTED");
        }

        @Test
        void amountWithoutOpenChargeStaysUnappliedAndIsRemarked() {
            var spread = rules("100.00").spread(List.of(Direction.to("INV-77")), inOrder(older, newer), Set.of());

            assertThat(spread.shares()).isEmpty();
            assertThat(spread.rest()).isEqualTo(eur("100.00"));
            assertThat(spread.remarks())
                    .containsExactly("INV-77 is not open on this account; 100.00 EUR meant for it stays unapplied.");
        }

        @Test
        void surplusStaysUnapplied() {
            var spread = rules("130.00")
                    .spread(List.of(Direction.to("INV-1", eur("130.00"))), inOrder(older, newer), Set.of());

            assertThat(words(spread)).containsExactly("INV-1 100.00 EUR DIRECTED");
            assertThat(spread.rest()).isEqualTo(eur("30.00"));
            assertThat(spread.remarks())
                    .containsExactly("INV-1 asks less than was meant for it; 30.00 EUR stays unapplied.");
        }

        @Test
        void sameChargeNamedTwiceIsPaidOnce() {
            assertThat(directed("300.00", Direction.to("INV-1", eur("80.00")), Direction.to("INV-1", eur("80.00"))))
                    .containsExactly("INV-1 80.00 EUR DIRECTED", "INV-1 20.00 EUR DIRECTED");
        }

        @Test
        void partsOfADocumentArePaidInTheOrderInWhichTheyAreDue() {
            var first = part(11, 1, "2026-02-01", "50.00");
            var second = part(12, 2, "2026-03-01", "50.00");

            var oneAfterTheOther =
                    rules("70.00").spread(List.of(Direction.to("DOC")), inOrder(second, first), Set.of());
            var secondOnly =
                    rules("70.00").spread(List.of(new Direction("DOC", 2, null)), inOrder(second, first), Set.of());

            assertThat(words(oneAfterTheOther)).containsExactly("DOC 50.00 EUR DIRECTED", "DOC 20.00 EUR DIRECTED");
            assertThat(secondOnly.shares())
                    .extracting(share -> share.charge().id())
                    .containsExactly(12L);
        }

        private List<String> directed(String amount, Direction... directions) {
            return words(rules(amount).spread(List.of(directions), inOrder(older, newer, notDue), Set.of()));
        }
    }

    @Nested
    class WhenADiscountIsOffered {

        private final Payable twoPercent =
                discounted(21, "INV-21", "2026-04-01", "1000.00", "2", LocalDate.parse("2026-03-15"));

        @Test
        void discountedAmountInTimeSettlesTheCharge() {
            assertThat(spread("980.00", older, twoPercent))
                    .containsExactly("INV-21 980.00 EUR EXACT_ITEM less 20.00 EUR");
        }

        @Test
        void discountedAmountADayLateDoesNot() {
            var yesterday = discounted(21, "INV-21", "2026-04-01", "1000.00", "2", TODAY.minusDays(1));

            assertThat(spread("980.00", yesterday)).containsExactly("INV-21 980.00 EUR OLDEST_FIRST");
        }

        @Test
        void partOfTheAmountEarnsNoDiscount() {
            assertThat(spread("979.99", twoPercent)).containsExactly("INV-21 979.99 EUR OLDEST_FIRST");
        }

        @Test
        void whoPaysMoreThanAskedGetsTheRestOfTheDiscount() {
            assertThat(spread("990.00", twoPercent)).containsExactly("INV-21 990.00 EUR OLDEST_FIRST less 10.00 EUR");
        }

        @Test
        void whoPaysInFullGetsNone() {
            assertThat(spread("1000.00", twoPercent)).containsExactly("INV-21 1000.00 EUR EXACT_ITEM");
        }

        @Test
        void chargeOfWhichSomethingIsPaidEarnsNone() {
            assertThat(spread("880.00", twoPercent.less(eur("100.00"))))
                    .containsExactly("INV-21 880.00 EUR OLDEST_FIRST");
        }

        @Test
        void quotedBalanceOfTheAccountLeavesNothing() {
            assertThat(spread("1080.00", older, twoPercent))
                    .containsExactly("INV-1 100.00 EUR EXACT_SUM", "INV-21 980.00 EUR EXACT_SUM less 20.00 EUR");
        }

        @Test
        void directedPaymentEarnsItToo() {
            var spread = rules("980.00").spread(List.of(Direction.to("INV-21")), inOrder(older, twoPercent), Set.of());

            assertThat(words(spread)).containsExactly("INV-21 980.00 EUR DIRECTED less 20.00 EUR");
        }

        @Test
        void creditNoteEarnsNone() {
            var rules = new AllocationRules(eur("980.00"), TODAY, TODAY, false);

            assertThat(words(rules.spread(List.of(), inOrder(twoPercent), Set.of())))
                    .containsExactly("INV-21 980.00 EUR OLDEST_FIRST");
        }

        @Test
        void discountIsRoundedOnceHalfUp() {
            var odd = discounted(22, "INV-22", "2026-04-01", "33.25", "2", TODAY);

            assertThat(spread("32.58", odd)).containsExactly("INV-22 32.58 EUR EXACT_ITEM less 0.67 EUR");
        }
    }

    private static List<String> spread(String amount, Payable... open) {
        return words(rules(amount).spread(List.of(), inOrder(open), Set.of()));
    }

    private static AllocationRules rules(String amount) {
        return new AllocationRules(eur(amount), TODAY, TODAY, true);
    }

    private static List<Payable> inOrder(Payable... open) {
        return Stream.of(open).sorted(Payable.IN_ORDER).toList();
    }

    private static List<String> words(Spread spread) {
        return spread.shares().stream()
                .map(share -> "%s %s %s%s"
                        .formatted(
                                share.charge().item().reference(),
                                share.amount(),
                                share.rule(),
                                share.discount().isZero() ? "" : " less " + share.discount()))
                .toList();
    }

    private static Payable charge(long id, String reference, String due, String amount) {
        return charge(id, ChargeKind.INVOICE, reference, due, amount);
    }

    private static Payable charge(long id, ChargeKind kind, String reference, String due, String amount) {
        return new Payable(item(id, kind, reference, ISSUED.toString(), due, amount), BigDecimal.ZERO, null, null);
    }

    private static Payable discounted(
            long id, String reference, String due, String amount, String percent, @Nullable LocalDate until) {
        var item = item(id, ChargeKind.INVOICE, reference, ISSUED.toString(), due, amount);
        return new Payable(item, new BigDecimal(percent), until, null);
    }

    private static Payable part(long id, int part, String due, String amount) {
        var item = new OpenItem(
                id, ChargeKind.INVOICE, "DOC", part, 2, ISSUED, LocalDate.parse(due), eur(amount), eur(amount));
        return new Payable(item, BigDecimal.ZERO, null, null);
    }

    private static OpenItem item(long id, ChargeKind kind, String reference, String issued, String due, String amount) {
        return new OpenItem(
                id, kind, reference, 1, 1, LocalDate.parse(issued), LocalDate.parse(due), eur(amount), eur(amount));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
