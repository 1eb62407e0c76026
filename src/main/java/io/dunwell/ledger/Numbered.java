package io.dunwell.ledger;

/** Documents that people write here and that may be numbered. */
public enum Numbered {
    CREDIT_NOTE("Credit notes"),
    ADJUSTMENT("Adjustments");

    private final String label;

    Numbered(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
