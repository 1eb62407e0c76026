package io.dunwell.demo.world;

import io.dunwell.kernel.Money;
import java.time.LocalDate;

/**
 * What a customer does about a part of an invoice, on a day.
 *
 * @param id of the payment or credit note; of the payment that comes back
 * @param amount at most; never more than is still open
 */
record Deed(LocalDate on, Kind kind, String id, DemoInvoice invoice, int part, Money amount) {

    enum Kind {
        PAYMENT,
        CREDIT_NOTE,
        RETURN
    }

    Deed of(Money cut) {
        return new Deed(on, kind, id, invoice, part, cut);
    }
}
