package io.dunwell.staff;

import java.util.Locale;

/**
 * A person about to be added.
 *
 * @param login what they sign in with; lower case letters, digits, dots and dashes, 2 to 60
 * @param language of the pages, {@code en} or {@code de}
 */
public record NewMember(String login, String name, Role role, String language) {

    public NewMember {
        login = login.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
    }
}
