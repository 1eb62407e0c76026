package io.dunwell.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void shortPasswordsAreRefused() {
        assertThatThrownBy(() -> passwords.check("elevenchars", "lena"))
                .isInstanceOf(TeamRejected.class)
                .hasMessage("The password is too short: use at least 12 characters.");
    }

    @Test
    void passwordsBeyondWhatTheHashReadsAreRefused() {
        assertThatThrownBy(() -> passwords.check("ä".repeat(37), "lena"))
                .hasMessage("The password is too long: use at most 72 characters.");
        assertThatCode(() -> passwords.check("a".repeat(72), "lena")).doesNotThrowAnyException();
    }

    @Test
    void theSignInNameIsNoPassword() {
        assertThatThrownBy(() -> passwords.check("LENA-lena-2026", "lena"))
                .hasMessage("The password contains the sign-in name: choose words of your own.");
    }

    @Test
    void temporaryPasswordsAreLongAndNeverTheSame() {
        var one = passwords.random();
        var other = passwords.random();

        assertThat(one)
                .matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}")
                .isNotEqualTo(other);
        assertThatCode(() -> passwords.check(one, "admin")).doesNotThrowAnyException();
    }

    @Test
    void hashesSayHowTheyWereMade() {
        var hash = passwords.hash("four blue tin boats");

        assertThat(hash).startsWith("{bcrypt}$2").hasSizeLessThan(100);
        assertThat(passwords.matches("four blue tin boats", hash)).isTrue();
        assertThat(passwords.matches("four blue tin boat", hash)).isFalse();
    }
}
