package io.dunwell.demo.world;

import io.dunwell.ledger.Ledger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Direct debits that come back four days later: what they had paid is open again. */
@Component
class Returning {

    /** Invoices have at most this many due dates, thirty days apart. */
    private static final int MOST_PARTS = 3;

    private static final int DAYS = 4;

    private final Ledger ledger;

    Returning(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Takes back what returns on {@code day}; a repeat changes nothing. */
    void on(LocalDate day, World world) {
        issueDays(day).stream()
                .flatMap(issued -> world.invoices().issuedOn(issued).stream())
                .flatMap(invoice -> world.settlements().of(invoice).stream())
                .filter(deed -> deed.kind() == Deed.Kind.RETURN && deed.on().equals(day))
                .flatMap(deed -> ledger.findCredit(DemoWorld.SOURCE, deed.id()).stream())
                .forEach(payment -> ledger.reverseCredit(payment.id(), day, "Direct debit returned unpaid"));
    }

    private static List<LocalDate> issueDays(LocalDate day) {
        return IntStream.rangeClosed(1, MOST_PARTS)
                .mapToObj(part -> day.minusDays(DAYS + 30L * part))
                .toList();
    }
}
