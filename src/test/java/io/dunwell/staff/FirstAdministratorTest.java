package io.dunwell.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;

class FirstAdministratorTest {

    @TempDir
    Path folder;

    private final Team team = mock();
    private FirstSignIn firstSignIn;

    @BeforeEach
    void nobodyYet() {
        firstSignIn = new FirstSignIn(folder.resolve("data"));
        given(team.isEmpty()).willReturn(true);
    }

    @Test
    void aRandomPasswordIsWrittenForItsOwnerOnly() throws IOException {
        start("");

        var password = firstSignIn.password().orElseThrow();
        then(team).should().begin("admin", password, true);
        assertThat(Files.readString(firstSignIn.file()))
                .contains("sign-in name: admin", "This file disappears when the password is changed.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(firstSignIn.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aPasswordFromTheEnvironmentIsWrittenNowhere() {
        start("four blue tin boats");

        then(team).should().begin("admin", "four blue tin boats", false);
        assertThat(firstSignIn.file()).doesNotExist();
    }

    @Test
    void aWeakPasswordFromTheEnvironmentStopsTheStart() {
        assertThatThrownBy(() -> start("admin")).hasMessageContaining("use at least 12 characters");
    }

    @Test
    void nothingHappensOnceThereArePeople() {
        given(team.isEmpty()).willReturn(false);

        start("");

        then(team).should(never()).begin(any(), any(), anyBoolean());
        assertThat(firstSignIn.file()).doesNotExist();
    }

    @Test
    void theFileIsGoneOnceTheAdministratorHasAPassword() {
        start("");

        firstSignIn.forget("lena");
        assertThat(firstSignIn.password()).isPresent();
        firstSignIn.forget("admin");

        assertThat(firstSignIn.file()).doesNotExist();
        assertThat(firstSignIn.password()).isEmpty();
    }

    @Test
    void theConsoleTellsWhereToOpenItAndHowToSignIn() {
        var welcome = new Welcome(firstSignIn);
        start("");

        assertThat(welcome.text(8123))
                .contains("Dunwell is ready: http://localhost:8123")
                .contains("Sign in as admin with the password "
                        + firstSignIn.password().orElseThrow());
        firstSignIn.forget("admin");
        assertThat(welcome.text(8123)).contains("Sign in with your name and password.");
    }

    private void start(String given) {
        new FirstAdministrator(team, new Passwords(), firstSignIn, given).run(new DefaultApplicationArguments());
    }
}
