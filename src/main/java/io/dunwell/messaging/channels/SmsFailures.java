package io.dunwell.messaging.channels;

import com.twilio.exception.ApiException;
import io.dunwell.messaging.channels.Outcome.Kind;
import java.util.Map;
import java.util.Objects;

/**
 * What an error of the SMS provider means for the message.
 *
 * <p>Source: https://www.twilio.com/docs/api/errors. Only codes that say "not sent" may lead to another try; any 5xx
 * may have sent it.
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

    private SmsFailures() {}

    static Outcome meaning(ApiException error) {
        var kind = kind(error);
        var code = error.getCode() != null ? error.getCode() : error.getStatusCode();
        return Outcome.failed(kind, code == null ? null : code.toString(), Objects.requireNonNull(SENTENCES.get(kind)));
    }

    static Outcome meaning(SmsLineBroken error) {
        var kind = error.beforeTheRequest() ? Kind.DOWN : Kind.UNKNOWN;
        return Outcome.failed(kind, null, Objects.requireNonNull(SENTENCES.get(kind)));
    }

    private static Kind kind(ApiException error) {
        int status = error.getStatusCode() == null ? 0 : error.getStatusCode();
        if (status < 400 || status >= 500) {
            return Kind.UNKNOWN;
        }
        if (status == 429 || status == 401 || status == 403 && !KNOWN.containsKey(code(error))) {
            return Kind.DOWN;
        }
        return KNOWN.getOrDefault(code(error), Kind.REJECTED);
    }

    private static int code(ApiException error) {
        return error.getCode() == null ? 0 : error.getCode();
    }
}
