package io.dunwell.messaging.texts;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.TemplateCatalog;
import io.dunwell.messaging.TemplateInfo;
import java.util.Locale;

/**
 * What a text is for: a message of the catalogue, by one channel, in one language.
 *
 * @param template key of the catalogue
 * @param language two letters, e.g. {@code de}
 */
public record TextPlace(String template, Channel channel, String language) {

    /** @throws io.dunwell.messaging.UnknownTemplate when the catalogue has no such message */
    public TemplateInfo info() {
        return TemplateCatalog.get(template);
    }

    /** For sentences and logs, e.g. {@code en/first-reminder.email}. */
    @Override
    public String toString() {
        return language + "/" + template + "." + channel.name().toLowerCase(Locale.ROOT);
    }
}
