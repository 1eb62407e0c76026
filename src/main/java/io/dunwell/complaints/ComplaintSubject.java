package io.dunwell.complaints;

/** What a customer complains about. */
public enum ComplaintSubject {
    CONDUCT("Tone or conduct"),
    TOO_MANY("Too many contacts"),
    WRONG_AMOUNT("Wrong amount"),
    WRONG_PERSON("Wrong person"),
    TOLD_TO_STOP("Contacted although told to stop"),
    PRIVACY("Privacy"),
    OTHER("Something else");

    private final String label;

    ComplaintSubject(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
