package io.dunwell.messaging;

/** What a text message from outside asks of us before anybody has read it. */
public enum TextMeaning {
    /** One of the words that end texts by themselves. */
    STOP("No more texts"),
    /** One of the words that begin texts again. */
    START("Texts are welcome again"),
    /** Asks who we are. */
    HELP("Asked for help"),
    /** In words of their own: no more texts. */
    REFUSAL("No more texts, in their own words"),
    /** In words of their own: no contact at all, by email neither. */
    REFUSAL_OF_ALL("No contact at all, in their own words"),
    /** Anything else: somebody must read it. */
    REPLY("A reply");

    private final String label;

    TextMeaning(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether no text may go to the number from now on. */
    public boolean refusesTexts() {
        return this == STOP || this == REFUSAL || this == REFUSAL_OF_ALL;
    }

    /** Whether a person must read it; what one of the known words says needs nobody. */
    public boolean needsAPerson() {
        return this == REPLY || this == REFUSAL || this == REFUSAL_OF_ALL;
    }
}
