package io.dunwell.messaging.texts;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.TemplateCatalog;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * One template file, {@code message-templates/<language>/<key>.<channel>.mustache}.
 *
 * @param text as in the file, line ends normalised
 */
record TemplateSource(String language, String key, Channel channel, String text) {

    private static final Pattern PATH =
            Pattern.compile(".*message-templates/([a-z]{2})/([a-z-]+)\\.(email|sms|letter)\\.mustache");

    /** @throws TemplateRefused when the file's name is not one of the catalogue's */
    static TemplateSource of(String path, String text) {
        var name = PATH.matcher(path);
        if (!name.matches() || !TemplateCatalog.has(name.group(2))) {
            throw new TemplateRefused(
                    "The template file %s is not named <language>/<template>.<channel>.mustache after a".formatted(path)
                            + " template of the catalogue");
        }
        var channel = Channel.valueOf(name.group(3).toUpperCase(Locale.ROOT));
        return new TemplateSource(name.group(1), name.group(2), channel, text.replace("\r\n", "\n"));
    }

    /** Kinds of parts its marked-up version is made of, the first found first. */
    List<String> markup() {
        return channel == Channel.LETTER ? List.of("letter", "text") : List.of("html", "text");
    }

    /** Faults of all it will be rendered as. */
    List<String> faults(UnaryOperator<String> textParts, UnaryOperator<String> markupParts) {
        var rendered = channel == Channel.EMAIL
                ? List.of(textParts, markupParts)
                : List.of(channel == Channel.LETTER ? markupParts : textParts);
        return rendered.stream()
                .flatMap(parts -> new TemplateCheck(this, parts).faults().stream())
                .distinct()
                .toList();
    }

    /** For sentences, e.g. {@code en/first-reminder.email}. */
    String name() {
        return language + "/" + key + "." + channel.name().toLowerCase(Locale.ROOT);
    }
}
