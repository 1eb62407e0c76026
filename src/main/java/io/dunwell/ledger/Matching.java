package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt might pay, the likeliest first: what adds up exactly, what the payer named, the oldest due first.
 *
 * <p>Where the payer named bills, what adds up exactly without them comes after them: a debtor may direct a payment.
 * Contested items are left alone unless they are named. Discounts are taken off as in {@link AllocationRules}.
 */
final class Matching {

    /** As many may be missing from what is open for the rest to count as meant. */
    private static final int MOST_LEFT_OUT = 2;

    private final Money amount;
    private final LocalDate receivedOn;
    private final boolean earnsDiscount;
    private final Set<Long> contested;
    private final Set<Long> named;

    /** @param named ids of charges that the payer named */
    Matching(Money amount, LocalDate receivedOn, boolean earnsDiscount, Set<Long> contested, Set<Long> named) {
        this.amount = amount;
        this.receivedOn = receivedOn;
        this.earnsDiscount = earnsDiscount;
        this.contested = contested;
        this.named = named;
    }

    /** @param open all open charges of the account, in {@link Payable#IN_ORDER} */
    List<Suggestion> suggest(List<Payable> open) {
        var candidates = open.stream()
                .filter(charge -> isNamed(charge)
                        || (!charge.item().issuedOn().isAfter(receivedOn) && !contested.contains(charge.id())))
                .toList();
        var payersWish = candidates.stream().filter(this::isNamed).toList();
        var found = new ArrayList<Suggestion>();
        if (!payersWish.isEmpty()) {
            add(exactWith(payersWish, candidates), found);
            add(inOrder(payersWish, Way.NAMED), found);
        }
        add(exact(candidates, amount, this::asIs), found);
        add(exact(candidates, amount, this::discounted), found);
        add(inOrder(oldestFirst(candidates), Way.OLDEST_FIRST), found);
        return found;
    }

    private static void add(Optional<Suggestion> wanted, List<Suggestion> found) {
        wanted.filter(one -> found.stream().noneMatch(one::pays)).ifPresent(found::add);
    }

    /** A contested bill is not paid because it is old, even if it is named. */
    private List<Payable> oldestFirst(List<Payable> candidates) {
        return candidates.stream()
                .filter(charge -> !contested.contains(charge.id())
                        && !charge.item().issuedOn().isAfter(receivedOn))
                .toList();
    }

    /** What the payer named is exactly the amount, or what is left of the amount is exactly something else besides. */
    private Optional<Suggestion> exactWith(List<Payable> payersWish, List<Payable> candidates) {
        for (Function<Payable, Money> asked : asked()) {
            var rest = amount.minus(sum(payersWish, asked));
            if (rest.isZero()) {
                return Optional.of(whole(
                        payersWish.size() == 1 ? Way.EXACT_ITEM : Way.EXACT_SET, payersWish, candidates, asked, null));
            }
            if (rest.isPositive()) {
                var others =
                        candidates.stream().filter(charge -> !isNamed(charge)).toList();
                var besides = exact(others, rest, asked);
                if (besides.isPresent()) {
                    var paid = candidates.stream()
                            .filter(charge -> isNamed(charge)
                                    || besides.get().of(charge.id()).isPresent())
                            .toList();
                    return Optional.of(whole(
                            Way.EXACT_SET,
                            paid,
                            candidates,
                            asked,
                            besides.get().remark()));
                }
            }
        }
        return Optional.empty();
    }

    private List<Function<Payable, Money>> asked() {
        return List.of(this::asIs, this::discounted);
    }

    private Optional<Suggestion> exact(List<Payable> candidates, Money wanted, Function<Payable, Money> asked) {
        var same = candidates.stream()
                .filter(charge -> asked.apply(charge).equals(wanted))
                .toList();
        if (!same.isEmpty()) {
            var remark = same.size() == 1
                    ? null
                    : "%d bills ask exactly this amount; the oldest was chosen.".formatted(same.size());
            return Optional.of(whole(Way.EXACT_ITEM, same.subList(0, 1), candidates, asked, remark));
        }
        return all(candidates, charge -> true, Way.ALL_OPEN, wanted, asked)
                .or(() ->
                        all(candidates, charge -> charge.item().isOverdue(receivedOn), Way.ALL_OVERDUE, wanted, asked))
                .or(() -> run(candidates, wanted, asked))
                .or(() -> set(candidates, wanted, asked))
                .or(() -> allBut(candidates, wanted, asked));
    }

    private Optional<Suggestion> all(
            List<Payable> candidates, Predicate<Payable> which, Way way, Money wanted, Function<Payable, Money> asked) {
        var chosen = candidates.stream().filter(which).toList();
        return !chosen.isEmpty() && sum(chosen, asked).equals(wanted)
                ? Optional.of(whole(way, chosen, candidates, asked, null))
                : Optional.empty();
    }

    /** The oldest ones up to some bill: how people pay off a statement from the top. */
    private Optional<Suggestion> run(List<Payable> candidates, Money wanted, Function<Payable, Money> asked) {
        var sum = Money.zero(wanted.currency());
        for (int i = 0; i < candidates.size() && sum.compareTo(wanted) < 0; i++) {
            sum = sum.plus(asked.apply(candidates.get(i)));
            if (sum.equals(wanted)) {
                return Optional.of(whole(Way.EXACT_SET, candidates.subList(0, i + 1), candidates, asked, null));
            }
        }
        return Optional.empty();
    }

    private Optional<Suggestion> set(List<Payable> candidates, Money wanted, Function<Payable, Money> asked) {
        return ExactSets.in(units(candidates, asked), units(wanted)).map(found -> {
            var chosen = found.places().stream().map(candidates::get).toList();
            var remark = found.several() ? "Other bills add up to this amount too; the oldest were chosen." : null;
            return whole(Way.EXACT_SET, chosen, candidates, asked, remark);
        });
    }

    private Optional<Suggestion> allBut(List<Payable> candidates, Money wanted, Function<Payable, Money> asked) {
        var missing = sum(candidates, asked).minus(wanted);
        if (!missing.isPositive()) {
            return Optional.empty();
        }
        return ExactSets.in(units(candidates, asked), units(missing), MOST_LEFT_OUT)
                .filter(found -> !found.several())
                .map(found -> {
                    var chosen = IntStream.range(0, candidates.size())
                            .filter(place -> !found.places().contains(place))
                            .mapToObj(candidates::get)
                            .toList();
                    var left = found.places().stream()
                            .map(place -> candidates.get(place).item().reference())
                            .collect(Collectors.joining(" and "));
                    return whole(
                            Way.EXACT_SET,
                            chosen,
                            candidates,
                            asked,
                            "It is all that is open without %s.".formatted(left));
                });
    }

    private Suggestion whole(
            Way way,
            List<Payable> chosen,
            List<Payable> candidates,
            Function<Payable, Money> asked,
            @Nullable String remark) {
        var everything = way == Way.EXACT_SET && chosen.size() == candidates.size() ? Way.ALL_OPEN : way;
        var parts = chosen.stream()
                .map(charge -> part(charge, asked.apply(charge), everything))
                .toList();
        return new Suggestion(everything, parts, Money.zero(amount.currency()), remark);
    }

    /** One after the other, until nothing is left of the amount. */
    private Optional<Suggestion> inOrder(List<Payable> charges, Way way) {
        var parts = new ArrayList<Suggestion.Part>();
        var rest = amount;
        for (var charge : charges) {
            if (rest.isPositive()) {
                var pays = rest.compareTo(discounted(charge)) == 0 ? rest : rest.min(charge.open());
                parts.add(part(charge, pays, way));
                rest = rest.minus(pays);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Suggestion(way, parts, rest, null));
    }

    private Suggestion.Part part(Payable charge, Money pays, Way way) {
        var missing = charge.open().minus(pays);
        var isEarned = missing.isPositive() && missing.compareTo(discount(charge)) <= 0;
        var reason = way.isExact() && isNamed(charge) ? way.reason() + ", named by the payer" : way.reason();
        return new Suggestion.Part(charge.id(), pays, isEarned ? missing : Money.zero(pays.currency()), reason);
    }

    private boolean isNamed(Payable charge) {
        return named.contains(charge.id());
    }

    private Money asIs(Payable charge) {
        return charge.open();
    }

    private Money discounted(Payable charge) {
        return charge.open().minus(discount(charge));
    }

    private Money discount(Payable charge) {
        return earnsDiscount ? charge.discount(receivedOn) : Money.zero(amount.currency());
    }

    private Money sum(List<Payable> charges, Function<Payable, Money> asked) {
        return charges.stream().map(asked).reduce(Money.zero(amount.currency()), Money::plus);
    }

    private static List<Long> units(List<Payable> charges, Function<Payable, Money> asked) {
        return charges.stream().map(asked).map(Matching::units).toList();
    }

    private static long units(Money money) {
        return money.amount().unscaledValue().longValueExact();
    }
}
