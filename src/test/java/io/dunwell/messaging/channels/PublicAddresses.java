package io.dunwell.messaging.channels;

import java.net.URI;
import java.time.Duration;

/** Addresses at which the internet would reach a Dunwell under test. */
public final class PublicAddresses {

    private PublicAddresses() {}

    /** @param url empty for none */
    public static PublicAddress of(String url) {
        var second = Duration.ofSeconds(1);
        return new PublicAddress(
                new SmsSettings("", "", "", url, "", "", URI.create("https://api.twilio.com"), second, second, false));
    }
}
