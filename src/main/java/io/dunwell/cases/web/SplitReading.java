package io.dunwell.cases.web;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.OfferedItem;
import io.dunwell.ledger.ReceiptProposal;
import io.dunwell.ledger.Suggestion;
import io.dunwell.staff.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a split: what a person ticked and typed, while it is about what they see; else the best suggestion for what
 * they have entered now.
 */
final class SplitReading {

    /** As many open items stand on the page, besides those that are paid or named. */
    private static final int OFFERED = 40;

    private final ReceiptProposal proposal;
    private final SplitChoice choice;
    private final String shown;
    private final List<String> problems = new ArrayList<>();
    private final Written written = Written.forReader();

    private SplitReading(ReceiptProposal proposal, SplitChoice choice, String about) {
        this.proposal = proposal;
        this.choice = choice;
        this.shown = "%s %x".formatted(proposal.amount(), about.hashCode());
    }

    /** @param about what else decides on the suggestions: when it changes, they are reckoned anew */
    static Split read(ReceiptProposal proposal, SplitChoice choice, String about) {
        return new SplitReading(proposal, choice, about).read();
    }

    private Split read() {
        var isOwn = choice.way() == null && (choice.isChosenUnseen() || shown.equals(choice.shown()));
        var best = isOwn ? Optional.<Suggestion>empty() : suggestion();
        var rows = isOwn ? own() : suggested(best);
        return new Split(
                proposal,
                best.map(Suggestion::way).orElse(null),
                rows,
                proposal.items().size() - rows.size(),
                List.copyOf(problems),
                shown,
                isOwn || choice.shown() == null);
    }

    private Optional<Suggestion> suggestion() {
        return choice.way() == null
                ? proposal.suggestions().stream().findFirst()
                : proposal.by(choice.way())
                        .or(() -> proposal.suggestions().stream().findFirst());
    }

    private List<SplitRow> suggested(Optional<Suggestion> best) {
        return offered(item ->
                        best.flatMap(one -> one.of(item.item().chargeId())).isPresent())
                .stream()
                .map(item -> best.flatMap(one -> one.of(item.item().chargeId()))
                        .map(part -> new SplitRow(
                                item,
                                true,
                                written.typed(part.pays().amount()),
                                part.pays(),
                                part.discount(),
                                part.reason()))
                        .orElseGet(() -> blank(item)))
                .toList();
    }

    private SplitRow blank(OfferedItem item) {
        return new SplitRow(item, false, "", null, zero(), "");
    }

    private List<SplitRow> own() {
        var rows = new ArrayList<SplitRow>();
        var left = proposal.amount();
        for (var item : offered(item -> isChosen(item) || choice.pays().containsKey(key(item)))) {
            var typed = choice.typed(item.item().chargeId());
            var pays = isChosen(item) && !typed.isEmpty() ? amount(item, typed) : null;
            left = pays == null ? left : left.minus(pays);
            rows.add(new SplitRow(item, isChosen(item), isChosen(item) ? typed : "", pays, discount(item, pays), ""));
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).ticked() && rows.get(i).typed().isEmpty()) {
                rows.set(i, filled(rows.get(i).offered(), left));
                left = left.minus(asked(rows.get(i).offered(), left));
            }
        }
        if (left.isNegative()) {
            problems.add("The ticked items get %s more than there is: take some of it away.".formatted(left.negated()));
        }
        return rows;
    }

    /** Ticked without an amount: as much as it asks and is left. */
    private SplitRow filled(OfferedItem item, Money left) {
        var pays = asked(item, left);
        if (!pays.isPositive()) {
            problems.add("Nothing is left for %s: clear its tick, or give another item less."
                    .formatted(item.item().reference()));
            return new SplitRow(item, true, "", null, zero(), "");
        }
        return new SplitRow(item, true, written.typed(pays.amount()), pays, discount(item, pays), "");
    }

    private Money asked(OfferedItem item, Money left) {
        var least = item.item().open().minus(item.discount());
        return left.isPositive()
                ? left.equals(least) ? left : left.min(item.item().open())
                : zero();
    }

    private Money discount(OfferedItem item, @Nullable Money pays) {
        if (pays == null) {
            return zero();
        }
        var missing = item.item().open().minus(pays);
        return missing.isPositive() && missing.compareTo(item.discount()) <= 0 ? missing : zero();
    }

    private @Nullable Money amount(OfferedItem item, String typed) {
        var reference = item.item().reference();
        var read = written.read(typed);
        if (read.isEmpty()) {
            problems.add(
                    "“%s” for %s is not an amount: write it as %s.".formatted(typed, reference, written.example()));
            return null;
        }
        var currency = zero().currency();
        if (decimals(read.get()) > Money.decimals(currency)) {
            problems.add("The amount for %s has too many decimals: %s has at most %d."
                    .formatted(reference, currency, Money.decimals(currency)));
            return null;
        }
        var amount = Money.of(read.get(), currency);
        if (!amount.isPositive()) {
            problems.add("Enter more than zero for %s, or clear its tick.".formatted(reference));
            return null;
        }
        if (amount.compareTo(item.item().open()) > 0) {
            problems.add("%s leaves %s open: enter at most that."
                    .formatted(reference, item.item().open()));
        }
        return amount;
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private boolean isChosen(OfferedItem item) {
        return choice.ticked().contains(item.item().chargeId());
    }

    private static String key(OfferedItem item) {
        return Long.toString(item.item().chargeId());
    }

    private List<OfferedItem> offered(Predicate<OfferedItem> needed) {
        var first = new HashSet<>(
                proposal.items().subList(0, Math.min(OFFERED, proposal.items().size())));
        return proposal.items().stream()
                .filter(item -> first.contains(item) || item.named() || needed.test(item))
                .toList();
    }

    private Money zero() {
        return Money.zero(proposal.amount().currency());
    }
}
