package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every credit and every account, tried on thousands that nobody chose. */
class AllocationRulesHoldTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-15");

    @Test
    void sharesAndRestAreTheCredit() {
        forEachCase(chance -> {
            var spread = chance.rules.spread(chance.directions, chance.open, chance.contested);

            var given = sum(spread.shares().stream().map(Share::amount).toList());
            assertThat(given.plus(spread.rest())).isEqualTo(chance.amount);
            assertThat(spread.rest().isNegative()).isFalse();
            assertThat(spread.shares()).allMatch(share -> share.amount().isPositive());
        });
    }

    @Test
    void noChargeIsPaidMoreThanIsOpen() {
        forEachCase(chance -> {
            var spread = chance.rules.spread(chance.directions, chance.open, chance.contested);

            assertThat(chance.open).allMatch(charge -> spread.taken(charge).compareTo(charge.open()) <= 0);
        });
    }

    @Test
    void discountIsNeverMoreThanWasOfferedAndSettlesTheCharge() {
        forEachCase(chance -> {
            var spread = chance.rules.spread(chance.directions, chance.open, chance.contested);

            for (var share : spread.shares()) {
                if (share.discount().isPositive()) {
                    assertThat(share.discount())
                            .isLessThanOrEqualTo(share.charge().discount(TODAY));
                    assertThat(share.settled()).isEqualTo(share.charge().open());
                }
            }
        });
    }

    @Test
    void contestedChargesAreOnlyPaidByDirection() {
        forEachCase(chance -> {
            var spread = chance.rules.spread(List.of(), chance.open, chance.contested);

            assertThat(spread.shares())
                    .noneMatch(share -> chance.contested.contains(share.charge().id()));
        });
    }

    @Test
    void undirectedCreditIsLeftOverOnlyWhenNothingIsLeftToPay() {
        forEachCase(chance -> {
            var spread = chance.rules.spread(List.of(), chance.open, chance.contested);

            if (spread.rest().isPositive()) {
                assertThat(chance.open)
                        .filteredOn(charge -> !chance.contested.contains(charge.id()))
                        .allMatch(charge -> spread.taken(charge).equals(charge.open()));
            }
        });
    }

    @Test
    void quotedBalanceLessDiscountsLeavesExactlyNothing() {
        forEachCase(chance -> {
            if (!chance.open.isEmpty()) {
                var quoted = sum(chance.open.stream()
                        .map(charge -> charge.open().minus(charge.discount(TODAY)))
                        .toList());

                var spread = new AllocationRules(quoted, TODAY, TODAY, true).spread(List.of(), chance.open, Set.of());

                var left = sum(chance.open.stream()
                        .map(charge -> charge.open().minus(spread.taken(charge)))
                        .toList());
                assertThat(spread.rest()).isEqualTo(Money.zero("EUR"));
                assertThat(left.compareTo(sum(chance.open.stream()
                                .map(charge -> charge.discount(TODAY))
                                .toList())))
                        .isLessThanOrEqualTo(0);
            }
        });
    }

    private static void forEachCase(Consumer<Chance> check) {
        for (int seed = 0; seed < 3000; seed++) {
            check.accept(new Chance(new Random(seed)));
        }
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero("EUR"), Money::plus);
    }

    /** One account, one credit and perhaps directions, all by chance. */
    private static final class Chance {

        private final List<Payable> open = new ArrayList<>();
        private final Set<Long> contested;
        private final List<Direction> directions = new ArrayList<>();
        private final Money amount;
        private final AllocationRules rules;

        Chance(Random random) {
            for (int i = 0; i < random.nextInt(7); i++) {
                open.add(charge(i, random));
            }
            open.sort(Payable.IN_ORDER);
            contested = open.stream()
                    .map(Payable::id)
                    .filter(id -> random.nextInt(5) == 0)
                    .collect(Collectors.toSet());
            for (int i = 0; i < random.nextInt(3); i++) {
                var reference = "INV-" + random.nextInt(8);
                directions.add(random.nextBoolean() ? Direction.to(reference) : Direction.to(reference, euros(random)));
            }
            amount = open.isEmpty() || random.nextInt(3) > 0
                    ? euros(random)
                    : open.get(0).open();
            rules = new AllocationRules(amount, TODAY, TODAY, random.nextInt(4) > 0);
        }

        private static Payable charge(long id, Random random) {
            var amount = euros(random);
            var isPartPaid = random.nextInt(4) == 0 && amount.compareTo(Money.of("1.00", "EUR")) > 0;
            var open = isPartPaid ? amount.minus(Money.of("0.50", "EUR")) : amount;
            var item = new OpenItem(
                    id,
                    random.nextInt(6) == 0 ? ChargeKind.LATE_FEE : ChargeKind.INVOICE,
                    "INV-" + id,
                    1,
                    1,
                    TODAY.minusDays(random.nextInt(90)),
                    TODAY.plusDays(random.nextInt(60) - 40L),
                    amount,
                    open);
            var percent = random.nextInt(3) == 0 ? BigDecimal.valueOf(random.nextInt(500), 2) : BigDecimal.ZERO;
            return new Payable(
                    item, percent, percent.signum() == 0 ? null : TODAY.plusDays(random.nextInt(9) - 4L), null);
        }

        private static Money euros(Random random) {
            return Money.of(BigDecimal.valueOf(1 + random.nextInt(20_000), 2), "EUR");
        }
    }
}
