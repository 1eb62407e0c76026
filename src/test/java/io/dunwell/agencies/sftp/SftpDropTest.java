package io.dunwell.agencies.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.agencies.Drop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Uploads to a real SFTP server in this process. */
class SftpDropTest {

    private static final byte[] PACKAGE = "the package".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @TempDir
    Path secrets;

    private SftpServerDouble server;
    private SftpDrop drop;

    @BeforeEach
    void aServerThatAcceptsOurKey() throws Exception {
        var ours = rsa();
        server = new SftpServerDouble(folder, rsa(), ours.getPublic());
        drop = drop(ours);
        Files.createDirectory(folder.resolve("incoming"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void theFileLiesWhollyInTheFolder() throws IOException {
        assertThat(drop.put(server.drop("/incoming"), "placement-7.zip", PACKAGE))
                .isEmpty();

        assertThat(folder.resolve("incoming/placement-7.zip")).hasBinaryContent(PACKAGE);
        assertThat(folder.resolve("incoming")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aRepeatReplacesTheFile() {
        drop.put(
                server.drop("/incoming"),
                "placement-7.zip",
                "an older one, which is longer".getBytes(StandardCharsets.UTF_8));

        assertThat(drop.put(server.drop("/incoming"), "placement-7.zip", PACKAGE))
                .isEmpty();

        assertThat(folder.resolve("incoming/placement-7.zip")).hasBinaryContent(PACKAGE);
    }

    @Test
    void withoutAFolderItLiesWhereTheSignInLeads() {
        assertThat(drop.put(server.drop(""), "placement-7.zip", PACKAGE)).isEmpty();

        assertThat(folder.resolve("placement-7.zip")).hasBinaryContent(PACKAGE);
    }

    @Test
    void aServerWithAnotherKeyGetsNothing() {
        var expected = new Drop("dunwell", "127.0.0.1", server.port(), "", "SHA256:" + "A".repeat(43));

        assertThat(drop.put(expected, "placement-7.zip", PACKAGE))
                .contains("The server showed another key (%s) than was entered: ask the agency whether it changed it."
                        .formatted(server.fingerprint()));

        assertThat(folder.resolve("placement-7.zip")).doesNotExist();
    }

    @Test
    void aServerThatDoesNotAcceptOurKeySaysSo() throws Exception {
        assertThat(drop(rsa()).put(server.drop(""), "placement-7.zip", PACKAGE))
                .contains("The server did not let us in: ask the agency whether it accepts our key for this name.");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThat(drop.put(server.drop("/elsewhere"), "placement-7.zip", PACKAGE))
                .contains("The server did not take the file: ask the agency whether we may write to the folder.");
    }

    @Test
    void aKeyThatCannotBeReadIsSaid() {
        var keyless = new SftpDrop(new SftpSettings(secrets.resolve("none").toString(), ""), Duration.ofSeconds(5));

        assertThat(keyless.put(server.drop(""), "placement-7.zip", PACKAGE))
                .contains(
                        "Our key cannot be read: an administrator looks after DUNWELL_SFTP_KEY and DUNWELL_SFTP_PASSPHRASE.");
    }

    @Test
    void whereNobodyListensItIsTriedAgain() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(drop.put(new Drop("dunwell", "127.0.0.1", free, "", server.fingerprint()), "a.zip", PACKAGE))
                .contains("The server did not answer; it is tried again.");
    }

    @Test
    @Timeout(20)
    void aServerThatHangsIsLeft() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var hanging = new Drop("dunwell", "127.0.0.1", silent.getLocalPort(), "", server.fingerprint());

            assertThat(drop(rsa(), Duration.ofSeconds(1)).put(hanging, "a.zip", PACKAGE))
                    .isPresent();
        }
    }

    private SftpDrop drop(KeyPair key) throws IOException {
        return drop(key, Duration.ofSeconds(10));
    }

    private SftpDrop drop(KeyPair key, Duration patience) throws IOException {
        var encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        var file = Files.createTempFile(secrets, "key", ".pem");
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                        .formatted(encoder.encodeToString(key.getPrivate().getEncoded())));
        return new SftpDrop(new SftpSettings(file.toString(), ""), patience);
    }

    private static KeyPair rsa() throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }
}
