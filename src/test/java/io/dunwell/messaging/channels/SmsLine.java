package io.dunwell.messaging.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;

/** Dunwell's end of the line to an SMS provider of a test's own. */
public record SmsLine(ChannelGateway channel, SmsLookup lookup, SmsReports reports) implements AutoCloseable {

    public static SmsLine to(URI provider, Duration answerTimeout) {
        var settings = new SmsSettings(
                "AC1",
                "secret",
                "",
                "https://dunwell.example.com",
                "+4930123456",
                "",
                provider,
                Duration.ofSeconds(5),
                answerTimeout,
                false);
        var reports = new SmsReports(settings);
        var channel = new SmsChannel(settings, reports, Limits.USUAL);
        return new SmsLine(channel, new SmsLookup(channel), reports);
    }

    @Override
    public void close() {
        try {
            ((SmsChannel) channel).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
