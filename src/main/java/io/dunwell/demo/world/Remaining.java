package io.dunwell.demo.world;

import io.dunwell.kernel.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the parts of an invoice leave to be paid, so that nobody pays more than is owed. */
final class Remaining {

    private final Map<Integer, Money> open = new HashMap<>();

    private Remaining(DemoInvoice invoice) {
        invoice.parts().forEach(part -> open.put(part.number(), part.amount()));
    }

    static Remaining of(DemoInvoice invoice) {
        return new Remaining(invoice);
    }

    /** The deeds by date, each cut to what is left of its part; those that find nothing left are gone. */
    List<Deed> limit(List<Deed> deeds) {
        var result = new ArrayList<Deed>();
        for (var deed : deeds.stream().sorted(Comparator.comparing(Deed::on)).toList()) {
            var amount = deed.amount()
                    .min(open.getOrDefault(deed.part(), Money.zero(deed.amount().currency())));
            if (amount.isPositive()) {
                open.merge(deed.part(), amount, Money::minus);
                result.add(deed.of(amount));
            }
        }
        return List.copyOf(result);
    }
}
