package io.dunwell.messaging.channels;

import java.net.URI;
import java.time.Duration;

/** A provider's account whose known words are answered by Dunwell. */
public final class AnsweringReports {

    private AnsweringReports() {}

    public static SmsReports reports() {
        return new SmsReports(new SmsSettings(
                "AC1",
                "secret",
                "",
                "https://dunwell.example.com",
                "+4930123456",
                "",
                URI.create("https://api.twilio.com"),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                true));
    }
}
