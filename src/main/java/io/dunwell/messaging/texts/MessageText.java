package io.dunwell.messaging.texts;

import java.util.function.Supplier;

/**
 * A rendered message.
 *
 * @param subject of an email, the first heading of a letter; empty for SMS
 * @param text plain text of an email or SMS, XHTML of a letter: what is kept
 * @param html an email's HTML version, made only when it is really mailed; the text itself for other channels
 */
public record MessageText(String subject, String text, Supplier<String> html) {}
