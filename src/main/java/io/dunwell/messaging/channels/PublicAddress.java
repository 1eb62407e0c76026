package io.dunwell.messaging.channels;

import org.springframework.stereotype.Component;

/** Where the internet reaches this Dunwell; https always. */
@Component
public class PublicAddress {

    private final SmsSettings settings;

    PublicAddress(SmsSettings settings) {
        this.settings = settings;
    }

    public boolean isKnown() {
        return !settings.publicUrl().isBlank();
    }

    /** @param path beginning with a slash */
    public String of(String path) {
        return settings.publicUrl().replaceFirst("/$", "") + path;
    }
}
