package io.dunwell.links;

/** What may be done with an address, and what its holder reads when nothing may. */
public enum LinkState {
    OPEN("This link is open.", "Dieser Link ist offen."),
    UNKNOWN(
            "This address leads to nothing: open the link in our message again, or write to us.",
            "Diese Adresse führt zu nichts: Öffnen Sie den Link in unserer Nachricht noch einmal oder schreiben Sie uns."),
    EXPIRED(
            "The time to answer with this link is over: write to us for a new one.",
            "Die Zeit, mit diesem Link zu antworten, ist abgelaufen: Schreiben Sie uns, dann erhalten Sie einen neuen."),
    USED(
            "This link was used already; what was answered with it stands. Write to us if that was not you.",
            "Dieser Link wurde schon benutzt; die Antwort gilt. Schreiben Sie uns, falls Sie das nicht waren."),
    WITHDRAWN(
            "This link was withdrawn, as something else holds now: write to us if you do not know what.",
            "Dieser Link wurde zurückgezogen, denn inzwischen gilt etwas anderes: Schreiben Sie uns, falls Sie nicht wissen, was.");

    private final String sentence;
    private final String german;

    LinkState(String sentence, String german) {
        this.sentence = sentence;
        this.german = german;
    }

    public String sentence() {
        return sentence;
    }

    public String german() {
        return german;
    }
}
