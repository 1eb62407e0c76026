package io.dunwell.integration.lines;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.CreditKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment or credit note as a file tells it.
 *
 * @param customer null when only the invoice says whose it is
 * @param invoices numbers that the payer named, in the order given
 * @param key what makes it this payment and no other
 * @param numbered the key is the file's own number of the payment; otherwise it is made from what the line says
 */
public record Payment(
        Cells cells,
        @Nullable CustomerKey customer,
        CreditKind kind,
        Money amount,
        LocalDate receivedOn,
        List<String> invoices,
        @Nullable String method,
        @Nullable String remittance,
        String key,
        boolean numbered) {}
