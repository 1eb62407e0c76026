package io.dunwell.messaging.web;

import io.dunwell.kernel.Channel;
import jakarta.validation.constraints.Pattern;

/**
 * Where a test message goes.
 *
 * @param to email address, or number with its country code; spaces and hyphens between digits do not matter
 */
record TrialForm(
        @Pattern(
                        regexp = "\\s*([^@\\s]+@[^@\\s]+\\.[^@\\s]+|\\+[1-9][\\d\\s-]{6,20})\\s*",
                        message = "Enter an email address, or a number with its country code like +49 30 123456.")
                String to) {

    Channel channel() {
        return to.contains("@") ? Channel.EMAIL : Channel.SMS;
    }

    String address() {
        return channel() == Channel.EMAIL ? to.strip() : to.replaceAll("[\\s-]", "");
    }
}
