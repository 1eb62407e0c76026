package io.dunwell.messaging.inbound;

import io.dunwell.messaging.TextMeaning;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The words that say something by themselves, standing alone in a message; signs, spaces and case do not matter.
 *
 * <p>Source: the words of 47 CFR 64.1200(a)(10) and those the provider acts on,
 * https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out; German ones are ours.
 */
final class Keywords {

    private static final Set<String> STOP =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "END", "QUIT", "CANCEL", "REVOKE", "OPTOUT", "STOPP", "ABMELDEN");
    private static final Set<String> START = Set.of("START", "UNSTOP");
    private static final Set<String> HELP = Set.of("HELP", "INFO", "HILFE");

    private Keywords() {}

    /** Empty for any other message. */
    static Optional<TextMeaning> meaning(String words) {
        var letters =
                Normalizer.normalize(words, Form.NFKC).replaceAll("\\P{L}+", "").toUpperCase(Locale.ROOT);
        if (STOP.contains(letters)) {
            return Optional.of(TextMeaning.STOP);
        }
        if (START.contains(letters)) {
            return Optional.of(TextMeaning.START);
        }
        return HELP.contains(letters) ? Optional.of(TextMeaning.HELP) : Optional.empty();
    }
}
