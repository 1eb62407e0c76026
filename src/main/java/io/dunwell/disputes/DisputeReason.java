package io.dunwell.disputes;

/** Why a customer contests a charge. */
public enum DisputeReason {
    PRICE("Wrong price or discount"),
    QUANTITY("Wrong quantity"),
    NOT_DELIVERED("Not delivered"),
    DAMAGED("Damaged or faulty"),
    NOT_ORDERED("Not ordered"),
    ALREADY_PAID("Already paid"),
    DUPLICATE("Invoiced twice"),
    INVOICE_MISSING("Invoice not received"),
    WRONG_DEBTOR("Somebody else owes this"),
    OTHER("Other");

    private final String label;

    DisputeReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
