package io.dunwell.staff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person about to be added.
 *
 * @param login what they sign in with; lower case letters, digits, dots and dashes, 2 to 60
 * @param language of the pages, {@code en} or {@code de}
 * @param locale how numbers and dates are written; null as in the company's country
 */
public record NewMember(String login, String name, Role role, String language, @Nullable String locale) {

    public NewMember {
        login = login.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
    }

    public NewMember(String login, String name, Role role, String language) {
        this(login, name, role, language, null);
    }
}
