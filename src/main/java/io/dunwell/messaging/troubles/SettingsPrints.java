package io.dunwell.messaging.troubles;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.channels.Channels;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Tells whether a channel's settings are still the same without keeping them: kept like a password, salted and slow.
 */
@Component
class SettingsPrints {

    private final Pbkdf2PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Channels channels;

    SettingsPrints(Channels channels) {
        this.channels = channels;
    }

    String of(Channel channel) {
        return encoder.encode(channels.settings(channel));
    }

    boolean matches(Channel channel, String print) {
        return encoder.matches(channels.settings(channel), print);
    }
}
