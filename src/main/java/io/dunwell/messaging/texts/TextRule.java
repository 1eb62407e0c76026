package io.dunwell.messaging.texts;

/** What law, carriers and the house ask of every text. */
public enum TextRule {
    /** Every message names its deadline. */
    D10("founding requirement: every communication includes a clear deadline"),
    /** Every electronic message offers a way out. */
    C9("12 CFR 1006.6(e)"),
    /** Nothing that bystanders can read tells of a debt. */
    C11("940 CMR 7.06"),
    /** No public shorteners, no foreign links in text messages. */
    C12("https://www.twilio.com/docs/api/errors/30110.md"),
    /** An email that also sells something carries our postal address. */
    C13("16 CFR 316.3"),
    /** No threats of arrest or crime, and of a suit only where one is intended. */
    S9("940 CMR 7.04(1)(b)");

    private final String source;

    TextRule(String source) {
        this.source = source;
    }

    public String source() {
        return source;
    }
}
