package io.dunwell.messaging.channels;

import io.dunwell.messaging.channels.Outcome.Kind;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an error of the SMS provider means for the message.
 *
 * <p>Source: https://www.twilio.com/docs/api/errors. Only codes that say "not sent" may lead to another try; any 5xx
 * may have sent it, and so may whoever answers with a redirect.
 */
final class SmsFailures {

    private static final Map<Integer, Kind> KNOWN = Map.ofEntries(
            Map.entry(20429, Kind.DOWN),
            Map.entry(21611, Kind.DOWN),
            Map.entry(30001, Kind.DOWN),
            Map.entry(20003, Kind.DOWN),
            Map.entry(30002, Kind.DOWN),
            Map.entry(21606, Kind.DOWN),
            Map.entry(60238, Kind.DOWN),
            Map.entry(21211, Kind.BAD_ADDRESS),
            Map.entry(21614, Kind.BAD_ADDRESS),
            Map.entry(21635, Kind.BAD_ADDRESS),
            Map.entry(30006, Kind.BAD_ADDRESS),
            Map.entry(21610, Kind.OPTED_OUT));

    private static final Map<Kind, String> SENTENCES = Map.of(
            Kind.DOWN, "The SMS provider cannot take messages now.",
            Kind.BAD_ADDRESS, "The number cannot receive text messages.",
            Kind.OPTED_OUT, "The number has opted out of text messages.",
            Kind.REJECTED, "The SMS provider refused the message.",
            Kind.UNKNOWN, "The SMS provider did not say whether it sent the message.");

    private static final String NOT_ARRIVED = "The SMS provider sent it, but it did not arrive.";

    private SmsFailures() {}

    static Outcome meaning(SmsRefused error) {
        var kind = kind(error);
        int code = error.code() == 0 ? error.status() : error.code();
        return Outcome.failed(kind, Integer.toString(code), sentence(kind));
    }

    static Outcome meaning(SmsLineBroken error) {
        if (!error.beforeTheRequest() && error.late()) {
            return Outcome.unanswered("The SMS provider did not say in time whether it sent the message.");
        }
        var kind = error.beforeTheRequest() ? Kind.DOWN : Kind.UNKNOWN;
        return Outcome.failed(kind, null, sentence(kind));
    }

    /** Of a text that was taken and did not arrive. */
    static Outcome afterwards(@Nullable String code) {
        var kind = KNOWN.getOrDefault(
                code != null && code.matches("\\d{1,6}") ? Integer.parseInt(code) : 0, Kind.REJECTED);
        return Outcome.failed(
                kind, code, kind == Kind.BAD_ADDRESS || kind == Kind.OPTED_OUT ? sentence(kind) : NOT_ARRIVED);
    }

    private static Kind kind(SmsRefused error) {
        if (error.status() < 400 || error.status() >= 500) {
            return Kind.UNKNOWN;
        }
        boolean credentials = error.status() == 401 || error.status() == 403;
        return error.status() == 429
                ? Kind.DOWN
                : KNOWN.getOrDefault(error.code(), credentials ? Kind.DOWN : Kind.REJECTED);
    }

    private static String sentence(Kind kind) {
        return Objects.requireNonNull(SENTENCES.get(kind));
    }
}
