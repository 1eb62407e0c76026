package io.dunwell.agencies.sftp;

import io.dunwell.agencies.Drop;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An agency's SFTP server whose folder is one of ours. */
final class SftpServerDouble implements AutoCloseable {

    private final SshServer server = SshServer.setUpDefaultServer();
    private final PublicKey ownKey;

    SftpServerDouble(Path folder, KeyPair own, PublicKey accepted) throws IOException {
        ownKey = own.getPublic();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(own));
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals("dunwell") && KeyUtils.compareKeys(key, accepted));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        server.start();
    }

    String fingerprint() {
        return KeyUtils.getFingerPrint(ownKey);
    }

    int port() {
        return server.getPort();
    }

    Drop drop(String folder) {
        return new Drop("dunwell", "127.0.0.1", port(), folder, fingerprint());
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
