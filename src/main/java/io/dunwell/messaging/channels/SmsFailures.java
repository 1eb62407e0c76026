package io.dunwell.messaging.channels;

import io.dunwell.messaging.channels.Outcome.Kind;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an error of the SMS provider means for the message, and for all others.
 *
 * <p>Source: https://www.twilio.com/docs/api/errors, code by code in docs/sending.md. Only codes that say "not sent"
 * may lead to another try; any 5xx may have sent it, and so may whoever answers with a redirect.
 */
final class SmsFailures {

    private static final String CREDENTIALS =
            "The SMS provider refuses our credentials: check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.";
    private static final String SENDER =
            "The SMS provider refuses our sender: check DUNWELL_SMS_FROM or DUNWELL_SMS_SERVICE.";
    private static final String ACCOUNT =
            "The SMS provider does not let our account send: look into its console and settle it with the provider.";
    private static final String UNREGISTERED =
            "US carriers refuse texts from our number: register it for A2P 10DLC in the provider's console.";
    private static final String FILTERED =
            "Carriers filter our texts as unwanted: look at their words and at the sender's registration in the"
                    + " provider's console.";

    private static final String IDENTITY =
            "The SMS provider's certificate is not its own or nobody vouches for it: check dunwell.messaging.sms.base-url,"
                    + " and the certificates this server trusts.";

    private static final Map<Integer, Kind> KNOWN = Map.ofEntries(
            Map.entry(20429, Kind.DOWN),
            Map.entry(21611, Kind.DOWN),
            Map.entry(30001, Kind.DOWN),
            Map.entry(20003, Kind.MISCONFIGURED),
            Map.entry(30002, Kind.MISCONFIGURED),
            Map.entry(60238, Kind.MISCONFIGURED),
            Map.entry(21212, Kind.MISCONFIGURED),
            Map.entry(21606, Kind.MISCONFIGURED),
            Map.entry(21659, Kind.MISCONFIGURED),
            Map.entry(21660, Kind.MISCONFIGURED),
            Map.entry(21211, Kind.BAD_ADDRESS),
            Map.entry(21614, Kind.BAD_ADDRESS),
            Map.entry(21635, Kind.BAD_ADDRESS),
            Map.entry(30006, Kind.BAD_ADDRESS),
            Map.entry(21408, Kind.REJECTED),
            Map.entry(21612, Kind.REJECTED),
            Map.entry(30007, Kind.FILTERED),
            Map.entry(30034, Kind.FILTERED),
            Map.entry(21610, Kind.OPTED_OUT));

    private static final Map<Integer, String> REMEDIES = Map.ofEntries(
            Map.entry(20003, CREDENTIALS),
            Map.entry(21212, SENDER),
            Map.entry(21606, SENDER),
            Map.entry(21659, SENDER),
            Map.entry(21660, SENDER),
            Map.entry(21408, "Texts to this country are not switched on in the SMS provider's console."),
            Map.entry(30007, FILTERED),
            Map.entry(30034, UNREGISTERED));

    private static final Map<Kind, String> SENTENCES = Map.of(
            Kind.DOWN, "The SMS provider cannot take messages now.",
            Kind.MISCONFIGURED, ACCOUNT,
            Kind.BAD_ADDRESS, "The number cannot receive text messages.",
            Kind.OPTED_OUT, "The number has opted out of text messages.",
            Kind.REJECTED, "The SMS provider refused the message.",
            Kind.UNKNOWN, "The SMS provider did not say whether it sent the message.");

    private static final String NOT_ARRIVED = "The SMS provider sent it, but it did not arrive.";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private SmsFailures() {}

    static Outcome meaning(SmsRefused error) {
        int code = error.code() == 0 ? error.status() : error.code();
        var kind = kind(error);
        var sentence =
                error.status() == UNAUTHORIZED && kind == Kind.MISCONFIGURED ? CREDENTIALS : sentence(kind, code);
        return Outcome.failed(kind, Integer.toString(code), sentence);
    }

    static Outcome meaning(SmsLineBroken error) {
        if (error.untrusted()) {
            return Outcome.failed(Kind.MISCONFIGURED, "identity", IDENTITY);
        }
        if (!error.beforeTheRequest() && error.late()) {
            return Outcome.unanswered("The SMS provider did not say in time whether it sent the message.");
        }
        var kind = error.beforeTheRequest() ? Kind.DOWN : Kind.UNKNOWN;
        return Outcome.failed(kind, null, sentence(kind, 0));
    }

    /** Of a text that was taken and did not arrive. */
    static Outcome afterwards(@Nullable String code) {
        int number = code != null && code.matches("\\d{1,6}") ? Integer.parseInt(code) : 0;
        var kind = KNOWN.getOrDefault(number, Kind.REJECTED);
        var outcome = Outcome.failed(kind, code, NOT_ARRIVED);
        return outcome.blamesTheAddress() || outcome.isForTheAdministrator()
                ? Outcome.failed(kind, code, sentence(kind, number))
                : outcome;
    }

    private static Kind kind(SmsRefused error) {
        if (error.status() < 400 || error.status() >= 500) {
            return Kind.UNKNOWN;
        }
        boolean refused = error.status() == UNAUTHORIZED || error.status() == FORBIDDEN;
        return error.status() == 429
                ? Kind.DOWN
                : KNOWN.getOrDefault(error.code(), refused ? Kind.MISCONFIGURED : Kind.REJECTED);
    }

    private static String sentence(Kind kind, int code) {
        return REMEDIES.getOrDefault(code, Objects.requireNonNullElse(SENTENCES.get(kind), NOT_ARRIVED));
    }
}
