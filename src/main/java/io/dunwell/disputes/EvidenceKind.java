package io.dunwell.disputes;

/** What a file proves. */
public enum EvidenceKind {
    INVOICE("Invoice"),
    DELIVERY_PROOF("Proof of delivery"),
    PHOTO("Photograph"),
    LETTER("Letter or email"),
    OTHER("Other");

    private final String label;

    EvidenceKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
