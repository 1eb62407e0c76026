package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that reduces what is owed, to be posted.
 *
 * @param amount more than zero; taking a credit back is {@link Ledger#reverseCredit}
 * @param method how it was paid, in words, null when not known
 * @param remittance what the payer wrote, null for nothing
 * @param directions what the payer meant to pay; empty leaves it to the rules. What directions leave over stays
 *     unapplied
 * @param source which book it comes from; with {@code externalId} it says which credit is meant
 */
public record NewCredit(
        long customerId,
        CreditKind kind,
        String reference,
        LocalDate receivedOn,
        Money amount,
        @Nullable String method,
        @Nullable String remittance,
        @Nullable String note,
        List<Direction> directions,
        String source,
        String externalId) {

    /** @throws PostingRejected when the amount is not positive, or a text is missing or too long */
    public NewCredit {
        reference = Texts.required("reference", reference, 120);
        source = Texts.required("source", source, 40);
        externalId = Texts.required("external id", externalId, 120);
        method = Texts.optional("method", method, 40);
        remittance = Texts.optional("remittance text", remittance, 1000);
        note = Texts.optional("note", note, 500);
        directions = List.copyOf(directions);
        if (!amount.isPositive()) {
            throw new PostingRejected("The amount %s of %s is not more than zero; take the first payment back instead."
                    .formatted(amount, reference));
        }
    }

    /** A payment whose reference is its external id. */
    public static NewCredit payment(
            long customerId, String reference, LocalDate receivedOn, Money amount, String source) {
        return new NewCredit(
                customerId,
                CreditKind.PAYMENT,
                reference,
                receivedOn,
                amount,
                null,
                null,
                null,
                List.of(),
                source,
                reference);
    }

    public AccountId account() {
        return new AccountId(customerId, amount.currency());
    }

    public NewCredit withKind(CreditKind newKind) {
        return with(newKind, note, directions, externalId);
    }

    public NewCredit withExternalId(String id) {
        return with(kind, note, directions, id);
    }

    public NewCredit withNote(@Nullable String newNote) {
        return with(kind, newNote, directions, externalId);
    }

    public NewCredit directedTo(Direction... wishes) {
        return with(kind, note, List.of(wishes), externalId);
    }

    public NewCredit withRemittance(@Nullable String newMethod, @Nullable String newRemittance) {
        return new NewCredit(
                customerId,
                kind,
                reference,
                receivedOn,
                amount,
                newMethod,
                newRemittance,
                note,
                directions,
                source,
                externalId);
    }

    private NewCredit with(CreditKind newKind, @Nullable String newNote, List<Direction> wishes, String newId) {
        return new NewCredit(
                customerId, newKind, reference, receivedOn, amount, method, remittance, newNote, wishes, source, newId);
    }
}
