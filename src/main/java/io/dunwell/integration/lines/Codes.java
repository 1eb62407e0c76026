package io.dunwell.integration.lines;

import io.dunwell.integration.mapping.Field;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words of a row that must be one of those that are known: what else stands there is rejected, never guessed. */
final class Codes {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private Codes() {}

    /** Upper or lower case. */
    static <E extends Enum<E>> E choice(Cells cells, Field field, Class<E> type, E otherwise) {
        var text = cells.text(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        var known = String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        throw cells.problem(field, "“%s” is not one of %s; use one of them".formatted(text, known));
    }

    static @Nullable ZoneId zone(Cells cells, Field field) {
        var text = cells.text(field);
        try {
            return text.isEmpty() ? null : ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw cells.problem(field, "“%s” is no time zone; use one such as Europe/Berlin".formatted(text));
        }
    }

    /** ISO 639 in lower case, null when the row says nothing. */
    static @Nullable String language(Cells cells, Field field) {
        var text = cells.text(field);
        if (text.isEmpty()) {
            return null;
        }
        var code = text.toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(code)) {
            throw cells.problem(field, "“%s” is no language; use two letters such as de".formatted(text));
        }
        return code;
    }
}
