package io.dunwell.messaging;

/** How firmly a message speaks; each message of the catalogue has one. */
public enum Tone {
    FRIENDLY("Friendly"),
    FIRM("Firm"),
    FINAL("Final");

    private final String label;

    Tone(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
