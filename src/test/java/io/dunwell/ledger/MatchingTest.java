package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final LocalDate ISSUED = LocalDate.parse("2026-01-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-15");

    private final Payable older = charge(1, "INV-1", "2026-02-01", "100.00 EUR");
    private final Payable newer = charge(2, "INV-2", "2026-03-01", "250.00 EUR");
    private final Payable notDue = charge(3, "INV-3", "2026-04-01", "70.00 EUR");

    @Test
    void oneBillOfExactlyTheAmountComesFirstAndOldestFirstAfterIt() {
        assertThat(suggested("70.00 EUR")).containsExactly("EXACT_ITEM: INV-3 70.00", "OLDEST_FIRST: INV-1 70.00");
    }

    @Test
    void billsThatAddUpExactly() {
        assertThat(first("170.00 EUR")).isEqualTo("EXACT_SET: INV-1 100.00, INV-3 70.00");
        assertThat(first("350.00 EUR")).isEqualTo("ALL_OVERDUE: INV-1 100.00, INV-2 250.00");
        assertThat(first("420.00 EUR")).isEqualTo("ALL_OPEN: INV-1 100.00, INV-2 250.00, INV-3 70.00");
    }

    @Test
    void ofSeveralSetsTheOldestIsTakenAndTheOtherTold() {
        var open = List.of(
                charge(1, "A", "2026-02-01", "30.00 EUR"),
                charge(2, "B", "2026-02-02", "50.00 EUR"),
                charge(3, "C", "2026-02-03", "20.00 EUR"),
                charge(4, "D", "2026-02-04", "60.00 EUR"),
                charge(5, "E", "2026-02-05", "15.00 EUR"));

        var best = matching("80.00 EUR", Set.of(), Set.of()).suggest(open).get(0);

        assertThat(words(best, open)).isEqualTo("EXACT_SET: A 30.00, B 50.00");
        var odd = matching("110.00 EUR", Set.of(), Set.of()).suggest(open).get(0);
        assertThat(words(odd, open)).isEqualTo("EXACT_SET: B 50.00, D 60.00");
        var tied = matching("65.00 EUR", Set.of(), Set.of()).suggest(open).get(0);
        assertThat(words(tied, open)).isEqualTo("EXACT_SET: B 50.00, E 15.00");
        var byChance = List.of(
                charge(1, "A", "2026-02-01", "30.00 EUR"),
                charge(2, "B", "2026-02-02", "11.00 EUR"),
                charge(3, "C", "2026-02-03", "20.00 EUR"),
                charge(4, "D", "2026-02-04", "39.00 EUR"));
        var chosen = matching("50.00 EUR", Set.of(), Set.of()).suggest(byChance).get(0);
        assertThat(words(chosen, byChance)).isEqualTo("EXACT_SET: A 30.00, C 20.00");
        assertThat(chosen.remark()).isEqualTo("Other bills add up to this amount too; the oldest were chosen.");
    }

    @Test
    void ofTwinsTheOlderIsChosenAndTheOtherTold() {
        var twin = charge(4, "INV-4", "2026-02-20", "250.00 EUR");
        var best = matching("250.00 EUR", Set.of(), Set.of())
                .suggest(inOrder(older, newer, twin))
                .get(0);

        assertThat(words(best, List.of(twin))).isEqualTo("EXACT_ITEM: INV-4 250.00");
        assertThat(best.remark()).isEqualTo("2 bills ask exactly this amount; the oldest was chosen.");
    }

    @Test
    void allButOneOfManyBills() {
        var many = new ArrayList<Payable>();
        for (int i = 1; i <= 12; i++) {
            many.add(charge(i, "R-" + i, "2026-02-%02d".formatted(i), "%d.00 EUR".formatted(100 + i * i)));
        }
        var all = 12 * 100 + 650;
        var best = matching("%d.00 EUR".formatted(all - 149), Set.of(), Set.of())
                .suggest(many)
                .get(0);

        assertThat(best.parts()).hasSize(11);
        assertThat(best.of(7)).isEmpty();
        assertThat(best.remark()).isEqualTo("It is all that is open without R-7.");
    }

    @Test
    void theOldestTwelveOfTwentyAreOneRun() {
        var many = new ArrayList<Payable>();
        for (int i = 1; i <= 20; i++) {
            many.add(charge(i, "R-%02d".formatted(i), "2026-02-%02d".formatted(i), "10.00 EUR"));
        }

        var best = matching("120.00 EUR", Set.of(), Set.of()).suggest(many).get(0);

        assertThat(best.way()).isEqualTo(Way.EXACT_SET);
        assertThat(best.parts())
                .extracting(Suggestion.Part::chargeId)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
    }

    @Test
    void aPartIsPaidToTheOldestAndTheRestOfAnOverpaymentStays() {
        assertThat(suggested("120.00 EUR")).containsExactly("OLDEST_FIRST: INV-1 100.00, INV-2 20.00");
        assertThat(suggested("500.00 EUR"))
                .containsExactly("OLDEST_FIRST: INV-1 100.00, INV-2 250.00, INV-3 70.00, rest 80.00");
    }

    @Test
    void whatCameBeforeABillWasIssuedDoesNotPayItUnlessNamed() {
        var later = new Payable(
                item(9, ChargeKind.INVOICE, "INV-9", "2026-03-16", "2026-04-15", "10.00 EUR"),
                BigDecimal.ZERO,
                null,
                null);

        assertThat(matching("10.00 EUR", Set.of(), Set.of()).suggest(List.of(later)))
                .isEmpty();
        assertThat(words(
                        matching("10.00 EUR", Set.of(), Set.of(9L))
                                .suggest(List.of(later))
                                .get(0),
                        List.of(later)))
                .isEqualTo("EXACT_ITEM: INV-9 10.00");
    }

    @Test
    void centsAndOtherCurrenciesStayExact() {
        var yen = List.of(
                charge(1, "J-1", "2026-02-01", "1200 JPY"),
                charge(2, "J-2", "2026-02-02", "3401 JPY"),
                charge(3, "J-3", "2026-02-03", "99 JPY"));
        assertThat(words(matching("1299 JPY", Set.of(), Set.of()).suggest(yen).get(0), yen))
                .isEqualTo("EXACT_SET: J-1 1200, J-3 99");

        var dinars = List.of(
                charge(1, "K-1", "2026-02-01", "10.005 KWD"),
                charge(2, "K-2", "2026-02-02", "0.995 KWD"),
                charge(3, "K-3", "2026-02-03", "11.001 KWD"));
        assertThat(words(
                        matching("11.000 KWD", Set.of(), Set.of())
                                .suggest(dinars)
                                .get(0),
                        dinars))
                .isEqualTo("EXACT_SET: K-1 10.005, K-2 0.995");
        assertThat(words(
                        matching("0.001 KWD", Set.of(), Set.of())
                                .suggest(dinars)
                                .get(0),
                        dinars))
                .isEqualTo("OLDEST_FIRST: K-1 0.001");
    }

    @Nested
    class WhenThePayerNamesBills {

        @Test
        void theyArePaidAndTheRestStays() {
            assertThat(named("300.00 EUR", 2L))
                    .containsExactly("NAMED: INV-2 250.00, rest 50.00", "OLDEST_FIRST: INV-1 100.00, INV-2 200.00");
        }

        @Test
        void theyComeBeforeAnotherBillOfExactlyTheAmount() {
            assertThat(named("100.00 EUR", 2L)).containsExactly("NAMED: INV-2 100.00", "EXACT_ITEM: INV-1 100.00");
        }

        @Test
        void togetherTheyAreExactlyTheAmount() {
            assertThat(named("320.00 EUR", 2L, 3L)).first().isEqualTo("EXACT_SET: INV-2 250.00, INV-3 70.00");
        }

        @Test
        void withAnotherOneTheyAreExactlyTheAmount() {
            var best = matching("170.00 EUR", Set.of(), Set.of(3L))
                    .suggest(inOrder(older, newer, notDue))
                    .get(0);

            assertThat(words(best, List.of(older, newer, notDue))).isEqualTo("EXACT_SET: INV-1 100.00, INV-3 70.00");
            assertThat(best.parts())
                    .extracting(Suggestion.Part::reason)
                    .containsExactly("together exactly the amount", "together exactly the amount, named by the payer");
        }

        private List<String> named(String amount, Long... ids) {
            return all(matching(amount, Set.of(), Set.of(ids)), inOrder(older, newer, notDue));
        }
    }

    @Nested
    class WhenABillIsContested {

        @Test
        void itIsLeftAlone() {
            assertThat(all(matching("100.00 EUR", Set.of(1L), Set.of()), inOrder(older, newer)))
                    .containsExactly("OLDEST_FIRST: INV-2 100.00");
        }

        @Test
        void itIsPaidIfThePayerNamesIt() {
            assertThat(all(matching("100.00 EUR", Set.of(1L), Set.of(1L)), inOrder(older, newer)))
                    .containsExactly("EXACT_ITEM: INV-1 100.00", "OLDEST_FIRST: INV-2 100.00");
        }
    }

    @Nested
    class WhenADiscountIsOffered {

        private final Payable twoPercent = new Payable(
                item(21, ChargeKind.INVOICE, "INV-21", ISSUED.toString(), "2026-04-01", "1000.00 EUR"),
                new BigDecimal("2"),
                TODAY,
                null);

        @Test
        void theAmountLessTheDiscountIsExact() {
            assertThat(all(matching("980.00 EUR", Set.of(), Set.of()), inOrder(older, twoPercent)))
                    .first()
                    .isEqualTo("EXACT_ITEM: INV-21 980.00 less 20.00");
            assertThat(all(matching("1080.00 EUR", Set.of(), Set.of()), inOrder(older, twoPercent)))
                    .first()
                    .isEqualTo("ALL_OPEN: INV-1 100.00, INV-21 980.00 less 20.00");
        }

        @Test
        void creditEarnsNone() {
            var credit = new Matching(money("980.00 EUR"), TODAY, false, Set.of(), Set.of());

            assertThat(all(credit, inOrder(older, twoPercent)))
                    .containsExactly("OLDEST_FIRST: INV-1 100.00, INV-21 880.00");
        }
    }

    private List<String> suggested(String amount) {
        return all(matching(amount, Set.of(), Set.of()), inOrder(older, newer, notDue));
    }

    private String first(String amount) {
        return suggested(amount).get(0);
    }

    private static Matching matching(String amount, Set<Long> contested, Set<Long> named) {
        return new Matching(money(amount), TODAY, true, contested, named);
    }

    private static List<String> all(Matching matching, List<Payable> open) {
        return matching.suggest(open).stream().map(one -> words(one, open)).toList();
    }

    private static String words(Suggestion suggestion, List<Payable> open) {
        var parts = suggestion.parts().stream()
                .map(part -> "%s %s%s"
                        .formatted(
                                reference(part.chargeId(), open),
                                part.pays().amount().toPlainString(),
                                part.discount().isZero()
                                        ? ""
                                        : " less " + part.discount().amount()))
                .collect(Collectors.joining(", "));
        var rest =
                suggestion.rest().isZero() ? "" : ", rest " + suggestion.rest().amount();
        return suggestion.way() + ": " + parts + rest;
    }

    private static @Nullable String reference(long id, List<Payable> open) {
        return open.stream()
                .filter(charge -> charge.id() == id)
                .map(charge -> charge.item().reference())
                .findFirst()
                .orElse(null);
    }

    private static List<Payable> inOrder(Payable... open) {
        return Stream.of(open).sorted(Payable.IN_ORDER).toList();
    }

    private static Payable charge(long id, String reference, String due, String amount) {
        return new Payable(
                item(id, ChargeKind.INVOICE, reference, ISSUED.toString(), due, amount), BigDecimal.ZERO, null, null);
    }

    private static OpenItem item(long id, ChargeKind kind, String reference, String issued, String due, String amount) {
        return new OpenItem(
                id, kind, reference, 1, 1, LocalDate.parse(issued), LocalDate.parse(due), money(amount), money(amount));
    }

    private static Money money(String written) {
        var words = written.split(" ");
        return Money.of(words[0], words[1]);
    }
}
