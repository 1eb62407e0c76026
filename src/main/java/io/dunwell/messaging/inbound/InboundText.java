package io.dunwell.messaging.inbound;

import java.util.Map;

/**
 * What the provider tells of a text message to us.
 *
 * @param providerId the provider's id of it, the same however often it is told
 * @param answered whether the provider has answered one of the known words itself
 */
public record InboundText(String providerId, String from, String to, String words, int pictures, boolean answered) {

    private static final int LONGEST = 2000;

    /**
     * Source: https://www.twilio.com/docs/messaging/guides/webhook-request and, for OptOutType, the advanced opt-out.
     */
    public static InboundText of(Map<String, String> form) {
        var body = form.getOrDefault("Body", "").strip();
        return new InboundText(
                form.getOrDefault("MessageSid", form.getOrDefault("SmsSid", "")),
                form.getOrDefault("From", ""),
                form.getOrDefault("To", ""),
                body.length() > LONGEST ? body.substring(0, LONGEST) : body,
                form.getOrDefault("NumMedia", "0").matches("\\d{1,2}")
                        ? Integer.parseInt(form.getOrDefault("NumMedia", "0"))
                        : 0,
                !form.getOrDefault("OptOutType", "").isBlank());
    }

    /** Whether it can be kept: it has an id and a sender. */
    public boolean isComplete() {
        return !providerId.isBlank() && !from.isBlank() && providerId.length() <= 64 && from.length() <= 60;
    }
}
