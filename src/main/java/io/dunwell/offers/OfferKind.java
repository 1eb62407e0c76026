package io.dunwell.offers;

/** What the customer gets for paying in full. */
public enum OfferKind {
    /** A part of what is owed is let off. */
    SETTLEMENT("Discount for settling"),
    /** A new order is released, at a discount. */
    ORDER("New order at a discount");

    private final String label;

    OfferKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
