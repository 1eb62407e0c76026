package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something owed, to be posted: one due date of a document.
 *
 * @param reference what the customer knows it by: the invoice number, leading zeros kept
 * @param part from 1 to {@code parts}; 1 of 1 for a document with one due date
 * @param dueOn may lie before {@code issuedOn}, as real books have it
 * @param discountPercent 0 for none
 * @param discountUntil last day for the discount, null for none
 * @param source which book it comes from; with {@code externalId} and {@code part} it says which charge is meant
 */
public record NewCharge(
        long customerId,
        ChargeKind kind,
        String reference,
        int part,
        int parts,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money amount,
        @Nullable String description,
        @Nullable String deliveryReference,
        BigDecimal discountPercent,
        @Nullable LocalDate discountUntil,
        String source,
        String externalId) {

    /**
     * @throws PostingRejected when the amount is not positive, a text is missing or too long, or a part is impossible
     */
    public NewCharge {
        reference = Texts.required("invoice number", reference, 80);
        source = Texts.required("source", source, 40);
        externalId = Texts.required("external id", externalId, 120);
        description = Texts.optional("description", description, 500);
        deliveryReference = Texts.optional("delivery reference", deliveryReference, 120);
        if (!amount.isPositive()) {
            throw new PostingRejected("The amount %s of %s is not more than zero; post a credit note for less."
                    .formatted(amount, reference));
        }
        if (part < 1 || part > parts) {
            throw new PostingRejected(
                    "Part %d of %d of %s cannot be; parts count from 1.".formatted(part, parts, reference));
        }
        if (discountPercent.signum() < 0 || discountPercent.compareTo(new BigDecimal(100)) >= 0) {
            throw new PostingRejected("The discount of %s percent on %s is not between 0 and 100; correct it."
                    .formatted(discountPercent.toPlainString(), reference));
        }
    }

    /** With one due date and no discount; its number is its external id. */
    public static NewCharge invoice(
            long customerId, String reference, LocalDate issuedOn, LocalDate dueOn, Money amount, String source) {
        return new NewCharge(
                customerId,
                ChargeKind.INVOICE,
                reference,
                1,
                1,
                issuedOn,
                dueOn,
                amount,
                null,
                null,
                BigDecimal.ZERO,
                null,
                source,
                reference);
    }

    public AccountId account() {
        return new AccountId(customerId, amount.currency());
    }

    public NewCharge withKind(ChargeKind newKind) {
        return with(newKind, part, parts, dueOn, amount, externalId);
    }

    public NewCharge withExternalId(String id) {
        return with(kind, part, parts, dueOn, amount, id);
    }

    /** @param until last day on which paying {@code percent} less settles it; null with 0 percent for none */
    public NewCharge withDiscount(BigDecimal percent, @Nullable LocalDate until) {
        return new NewCharge(
                customerId,
                kind,
                reference,
                part,
                parts,
                issuedOn,
                dueOn,
                amount,
                description,
                deliveryReference,
                percent,
                until,
                source,
                externalId);
    }

    public NewCharge withTexts(@Nullable String newDescription, @Nullable String newDeliveryReference) {
        return new NewCharge(
                customerId,
                kind,
                reference,
                part,
                parts,
                issuedOn,
                dueOn,
                amount,
                newDescription,
                newDeliveryReference,
                discountPercent,
                discountUntil,
                source,
                externalId);
    }

    /** The same document in equal parts, one for each due date; the last part takes the remainder. */
    public List<NewCharge> inParts(List<LocalDate> dueDates) {
        var amounts = amount.split(dueDates.size());
        var result = new ArrayList<NewCharge>();
        for (int i = 0; i < dueDates.size(); i++) {
            result.add(with(kind, i + 1, dueDates.size(), dueDates.get(i), amounts.get(i), externalId));
        }
        return List.copyOf(result);
    }

    private NewCharge with(
            ChargeKind newKind, int newPart, int newParts, LocalDate newDueOn, Money newAmount, String newId) {
        return new NewCharge(
                customerId,
                newKind,
                reference,
                newPart,
                newParts,
                issuedOn,
                newDueOn,
                newAmount,
                description,
                deliveryReference,
                discountPercent,
                discountUntil,
                source,
                newId);
    }
}
