package io.dunwell.cases.story;

import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.Written;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the timeline writes dates, people and lists. */
final class Words {

    private static final int NAMED = 4;

    private Words() {}

    static String date(LocalDate date) {
        return Written.forReader().date(date);
    }

    /** Null for what Dunwell did by itself. */
    static @Nullable String person(String login) {
        return login.equals(CurrentUser.AUTOMATIC) ? null : login;
    }

    /** The parts that are there, with commas between them. */
    static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** "A, B, C, D and 12 more". */
    static String listed(Collection<String> references) {
        var first = references.stream().limit(NAMED).collect(Collectors.joining(", "));
        return references.size() > NAMED ? first + " and " + (references.size() - NAMED) + " more" : first;
    }

    /** {@code BANK_TRANSFER} and {@code will-pay} as words. */
    static String spelled(String code) {
        var words = code.replace('_', ' ')
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT)
                .strip();
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
