package io.dunwell.messaging.channels;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The Twilio account. Without one, text messages stay in the local outbox.
 *
 * @param authToken only from the environment: TWILIO_AUTH_TOKEN
 * @param previousAuthToken still accepted from the provider while tokens are changed: TWILIO_AUTH_TOKEN_PREVIOUS
 * @param publicUrl where the internet reaches this Dunwell, e.g. https://dunwell.example.com; without it the provider
 *     reports nothing back
 * @param from sending number in E.164, or {@code messagingServiceSid} instead
 * @param baseUrl where the API is reached; another address only for tests and gateways
 * @param answerTimeout for the answer to one request
 * @param answersKeywords whether STOP, START and HELP are answered here; false where the provider answers them, which
 *     it does unless told otherwise: nobody gets two confirmations
 */
@Validated
@ConfigurationProperties("dunwell.messaging.sms")
public record SmsSettings(
        @DefaultValue("") String accountSid,
        @DefaultValue("") String authToken,
        @DefaultValue("") String previousAuthToken,
        @DefaultValue("")
                @Pattern(regexp = "|https://[^/?#]+(/[^?#]*)?", message = "must look like https://dunwell.example.com")
                String publicUrl,
        @DefaultValue("") @Pattern(regexp = "|\\+[1-9]\\d{6,14}", message = "must look like +4930123456") String from,
        @DefaultValue("") String messagingServiceSid,
        @DefaultValue("https://api.twilio.com") URI baseUrl,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration answerTimeout,
        @DefaultValue("false") boolean answersKeywords) {

    public boolean isConfigured() {
        return !accountSid.isBlank();
    }

    @AssertTrue(
            message = "dunwell.messaging.sms needs TWILIO_AUTH_TOKEN and a sender (DUNWELL_SMS_FROM or"
                    + " DUNWELL_SMS_SERVICE) when TWILIO_ACCOUNT_SID is set")
    boolean isComplete() {
        return accountSid.isBlank() || !authToken.isBlank() && !(from.isBlank() && messagingServiceSid.isBlank());
    }

    @AssertTrue(message = "dunwell.messaging.sms timeouts must be above zero")
    boolean isTimeoutsFinite() {
        return connectTimeout.toMillis() > 0 && answerTimeout.toMillis() > 0;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "SmsSettings[accountSid=%s, from=%s]".formatted(accountSid, from);
    }
}
