package io.dunwell.integration.mapping;

/** How the rows of a file make invoices. */
public enum RowGrouping {
    /** Neighbouring rows with the same number are the due dates of one invoice, each with its own amount. */
    DUE_DATES("Each row is an invoice, or one of its due dates"),
    /** One row for each line of an invoice, the invoice's figures repeated on each: the first row counts. */
    FIRST_ROW("One row per invoice line, invoice figures repeated"),
    /** One row for each line of an invoice, each with its own amount: the invoice is their sum. */
    SUM_OF_ROWS("One row per invoice line, amounts to be added up");

    private final String label;

    RowGrouping(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
