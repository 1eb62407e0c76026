package io.dunwell.disputes;

/** Who took a dispute back before it was answered. */
public enum WithdrawnBy {
    CUSTOMER("The customer"),
    US("We, it was recorded by mistake");

    private final String label;

    WithdrawnBy(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
