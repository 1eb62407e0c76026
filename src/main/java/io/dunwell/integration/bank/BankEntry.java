package io.dunwell.integration.bank;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Money that came or went, as a bank statement tells it; empty texts where it tells nothing.
 *
 * @param key what makes it this entry and no other, the same each time the statement is read
 * @param account ours
 * @param amount more than zero
 * @param takesBack an earlier entry is undone: a returned payment when it is outgoing
 * @param reason why it was returned, a code of ISO 20022 or the bank's words
 * @param endToEndId the payer's reference that stays with the payment, also when it is returned
 * @param remittance what the payer wrote, structured references first
 */
public record BankEntry(
        String key,
        String account,
        LocalDate bookedOn,
        Money amount,
        boolean incoming,
        boolean takesBack,
        String reason,
        String servicerReference,
        String endToEndId,
        String counterparty,
        String counterpartyAccount,
        List<String> remittance) {

    /** For reports. */
    public String text() {
        return "%s %s %s %s %s"
                .formatted(bookedOn, incoming ? "+" : "-", amount, counterparty, String.join(" ", remittance))
                .strip();
    }
}
