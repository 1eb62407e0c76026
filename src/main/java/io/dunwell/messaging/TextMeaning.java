package io.dunwell.messaging;

import io.dunwell.kernel.Channel;

/** What a text message or email from outside asks of us before anybody has read it. */
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
    REPLY("A reply"),
    /** A program answered: an out-of-office note, a receipt. */
    AUTOMATIC("An automatic answer"),
    /** A mail that could not be taken apart. */
    UNREADABLE("Cannot be read here, look into the mailbox");

    private final String label;

    TextMeaning(String label) {
        this.label = label;
    }

    /** What it means when it came by this channel. */
    public String label(Channel channel) {
        return channel == Channel.EMAIL ? label.replace("texts", "emails") : label;
    }

    /** Whether nothing may go to the number or address it came from any more. */
    public boolean refuses() {
        return this == STOP || this == REFUSAL || this == REFUSAL_OF_ALL;
    }

    /** Whether a person must read it; what one of the known words says needs nobody. */
    public boolean needsAPerson() {
        return this == REPLY || this == REFUSAL || this == REFUSAL_OF_ALL;
    }
}
