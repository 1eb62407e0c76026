package io.dunwell.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropTest {

    private static final String KEY = "SHA256:" + "a".repeat(43);

    @ParameterizedTest
    @CsvSource({
        "sftp://dunwell@files.agency.example, sftp://dunwell@files.agency.example, a.zip",
        "sftp://dunwell@files.agency.example:22/, sftp://dunwell@files.agency.example, a.zip",
        "sftp://dunwell@files.agency.example:2222/in/new/, sftp://dunwell@files.agency.example:2222/in/new, /in/new/a.zip"
    })
    void anAddressIsReadAndWrittenAgain(String typed, String address, String path) {
        var drop = Drop.of(typed, " " + KEY + " ");

        assertThat(drop).isNotNull();
        assertThat(drop.address()).isEqualTo(address);
        assertThat(drop.path("a.zip")).isEqualTo(path);
        assertThat(Drop.of(drop.address(), drop.hostKey())).isEqualTo(drop);
    }

    @Test
    void nothingEnteredIsNowhere() {
        assertThat(Drop.of(null, null)).isNull();
        assertThat(Drop.of(" ", "")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"files.agency.example", "ftp://a@b.example", "sftp://files.agency.example/in", "sftp://a b"})
    void whatIsNoAddressIsRefused(String typed) {
        assertThatThrownBy(() -> Drop.of(typed, KEY))
                .isInstanceOf(AgencyRejected.class)
                .hasMessage("“%s” is no SFTP address: write it as sftp://name@files.agency.example/folder.", typed);
    }

    @Test
    void passwordsAndServersWithoutAKeyAreRefused() {
        assertThatThrownBy(() -> Drop.of("sftp://a:secret@b.example", KEY))
                .hasMessage("Leave the password out: Dunwell signs in with its own key.");
        assertThatThrownBy(() -> Drop.of("sftp://a@b.example", "MD5:00:11"))
                .hasMessage(
                        "Enter the fingerprint of the server’s key as the agency tells it: SHA256: and 43 characters.");
        assertThatThrownBy(() -> Drop.of("", KEY))
                .hasMessage("Enter the SFTP address beside the server’s key, or leave both empty.");
    }
}
