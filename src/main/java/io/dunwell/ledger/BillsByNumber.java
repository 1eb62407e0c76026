package io.dunwell.ledger;

import io.dunwell.customers.Bills;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bills that people know by the begin of their number, in large letters too where they typed small ones. */
@Component
class BillsByNumber implements Bills {

    private static final Comparator<Charge> ORDER =
            Comparator.comparing(Charge::reference).thenComparing(Charge::part).thenComparing(Charge::id);

    private final ChargeRows charges;

    BillsByNumber(ChargeRows charges) {
        this.charges = charges;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Bill> beginning(String number, int most) {
        var found = new ArrayList<>(charges.beginning(number, most));
        var large = number.toUpperCase(Locale.ROOT);
        if (found.isEmpty() && !large.equals(number)) {
            found.addAll(charges.beginning(large, most));
        }
        return found.stream().sorted(ORDER).map(BillsByNumber::bill).toList();
    }

    private static Bill bill(Charge charge) {
        return new Bill(
                charge.customerId(),
                charge.reference(),
                charge.part(),
                charge.parts(),
                charge.issuedOn(),
                charge.dueOn(),
                charge.amount());
    }
}
