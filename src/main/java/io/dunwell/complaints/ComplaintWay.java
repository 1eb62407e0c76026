package io.dunwell.complaints;

/** How a complaint reached us. */
public enum ComplaintWay {
    CALL("Call", "by a call"),
    EMAIL("Email", "by email"),
    SMS("Text message", "by text message"),
    LETTER("Letter", "by letter"),
    IN_PERSON("In person", "in person");

    private final String label;
    private final String words;

    ComplaintWay(String label, String words) {
        this.label = label;
        this.words = words;
    }

    public String label() {
        return label;
    }

    /** As a part of a sentence, such as "by letter". */
    public String words() {
        return words;
    }
}
