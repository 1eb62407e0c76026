package io.dunwell.messaging.web;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.NotFound;
import io.dunwell.messaging.texts.TextPlace;
import java.util.List;
import java.util.Locale;

/** Where a text is found, {@code /templates/first-reminder/en/email}. */
final class TextPath {

    private static final List<Channel> WRITTEN = List.of(Channel.EMAIL, Channel.SMS, Channel.LETTER);

    private TextPath() {}

    /** @throws NotFound when there is no such channel */
    static TextPlace place(String template, String language, String channel) {
        return WRITTEN.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(channel))
                .findFirst()
                .map(one -> new TextPlace(template, one, language))
                .orElseThrow(() -> NotFound.of("channel", channel));
    }

    static String of(TextPlace place) {
        return "/templates/%s/%s/%s"
                .formatted(
                        place.template(),
                        place.language(),
                        place.channel().name().toLowerCase(Locale.ROOT));
    }

    /** The languages texts are written in, as English names them. */
    static String language(String language) {
        return new Locale(language).getDisplayLanguage(Locale.ENGLISH);
    }
}
