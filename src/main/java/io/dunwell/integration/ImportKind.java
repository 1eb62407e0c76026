package io.dunwell.integration;

/** What a file tells us. */
public enum ImportKind {
    CUSTOMERS("Customers"),
    INVOICES("Invoices"),
    PAYMENTS("Payments"),
    BANK_STATEMENT("Bank statement");

    private final String label;

    ImportKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
