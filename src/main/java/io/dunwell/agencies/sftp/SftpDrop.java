package io.dunwell.agencies.sftp;

import io.dunwell.agencies.Drop;
import io.dunwell.agencies.PackageDrop;
import io.dunwell.kernel.Wordless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Uploads to an SFTP server whose key is known, with one sign-in per file. Nothing of the machine's own SSH
 * configuration is read.
 */
@Component
class SftpDrop implements PackageDrop {

    private static final Logger LOG = LoggerFactory.getLogger(SftpDrop.class);
    private static final String PART = ".part";

    private final SftpSettings settings;
    private final Duration patience;

    @Autowired
    SftpDrop(SftpSettings settings) {
        this(settings, Duration.ofSeconds(30));
    }

    /** @param patience with each step of a server that does not answer */
    SftpDrop(SftpSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    /** How far it came, and so what is wrong. */
    private enum Step {
        KEY("Our key cannot be read: an administrator looks after DUNWELL_SFTP_KEY and DUNWELL_SFTP_PASSPHRASE."),
        CONNECT("The server did not answer; it is tried again."),
        SIGN_IN("The server did not let us in: ask the agency whether it accepts our key for this name."),
        WRITE("The server did not take the file: ask the agency whether we may write to the folder.");

        private final String sentence;

        Step(String sentence) {
            this.sentence = sentence;
        }
    }

    @Override
    public boolean isSet() {
        return !settings.keyFile().isBlank();
    }

    @Override
    public Optional<String> put(Drop where, String name, byte[] content) {
        var strangers = new ArrayList<String>();
        var step = Step.KEY;
        try (var client = client(where, strangers)) {
            var keys = keys();
            step = Step.CONNECT;
            client.start();
            try (var session = client.connect(where.user(), where.host(), where.port())
                    .verify(patience)
                    .getSession()) {
                keys.forEach(session::addPublicKeyIdentity);
                step = Step.SIGN_IN;
                session.auth().verify(patience);
                step = Step.WRITE;
                write(session, where.path(name), content);
            }
            return Optional.empty();
        } catch (IOException | GeneralSecurityException | RuntimeException failed) {
            LOG.warn("package not dropped step={}", step, Wordless.of(failed));
            return Optional.of(
                    strangers.isEmpty()
                            ? step.sentence
                            : "The server showed another key (%s) than was entered: ask the agency whether it changed it."
                                    .formatted(strangers.get(0)));
        }
    }

    private SshClient client(Drop where, List<String> strangers) {
        var client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier((session, address, key) -> {
            var fingerprint = KeyUtils.getFingerPrint(key);
            if (!where.hostKey().equals(fingerprint)) {
                strangers.add(fingerprint);
            }
            return strangers.isEmpty();
        });
        CoreModuleProperties.IDLE_TIMEOUT.set(client, patience);
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(client, patience);
        return client;
    }

    private List<KeyPair> keys() throws IOException, GeneralSecurityException {
        var file = Path.of(settings.keyFile());
        try (var stream = Files.newInputStream(file)) {
            var keys = new ArrayList<KeyPair>();
            SecurityUtils.loadKeyPairIdentities(
                            null, NamedResource.ofName("key"), stream, FilePasswordProvider.of(settings.passphrase()))
                    .forEach(keys::add);
            return keys;
        }
    }

    /** Whoever looks into the folder sees the whole file or none. */
    private static void write(ClientSession session, String path, byte[] content) throws IOException {
        try (var sftp = SftpClientFactory.instance().createSftpClient(session)) {
            var part = path + PART;
            try (var out = sftp.write(part, EnumSet.of(OpenMode.Create, OpenMode.Write, OpenMode.Truncate))) {
                out.write(content);
            }
            if (isThere(sftp, path)) {
                sftp.remove(path);
            }
            sftp.rename(part, path);
        }
    }

    private static boolean isThere(SftpClient sftp, String path) throws IOException {
        var folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : ".";
        var name = path.substring(path.lastIndexOf('/') + 1);
        for (var entry : sftp.readDir(folder)) {
            if (entry.getFilename().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
