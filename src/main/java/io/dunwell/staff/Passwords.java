package io.dunwell.staff;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, how a temporary one is made, and how they are kept: BCrypt, named as such in the hash. */
@Component
class Passwords {

    /** Without letters and digits that look alike, since people type them from paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int MINIMUM = 12;
    private static final int MAXIMUM_BYTES = 72;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final SecureRandom random = new SecureRandom();

    PasswordEncoder encoder() {
        return encoder;
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Sixteen characters in four groups, about 79 bits. */
    String random() {
        var letters = random.ints(16, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining());
        return letters.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** @throws TeamRejected when {@code password} is too short, too long, or the sign-in name itself */
    void check(String password, String login) {
        if (password.length() < MINIMUM) {
            throw new TeamRejected("The password is too short: use at least %d characters.".formatted(MINIMUM));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
            throw new TeamRejected("The password is too long: use at most %d characters.".formatted(MAXIMUM_BYTES));
        }
        if (password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            throw new TeamRejected("The password contains the sign-in name: choose words of your own.");
        }
    }
}
