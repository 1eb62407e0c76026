package io.dunwell.ledger;

/** Why a receipt might pay just these items. */
public enum Way {
    EXACT_ITEM("Exactly this bill", "exactly this bill"),
    EXACT_SET("Exactly these bills", "together exactly the amount"),
    ALL_OVERDUE("Exactly all that is overdue", "overdue, together exactly the amount"),
    ALL_OPEN("Exactly all that is open", "all that is open, exactly the amount"),
    NAMED("As the payer wrote", "named by the payer"),
    OLDEST_FIRST("Oldest first", "oldest first");

    private final String label;
    private final String reason;

    Way(String label, String reason) {
        this.label = label;
        this.reason = reason;
    }

    public String label() {
        return label;
    }

    /** As it stands beside one item. */
    public String reason() {
        return reason;
    }

    boolean isExact() {
        return this != NAMED && this != OLDEST_FIRST;
    }
}
