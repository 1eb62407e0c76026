package io.dunwell.agencies.sftp;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With what Dunwell signs in on the servers of agencies.
 *
 * @param keyFile path of the private key, RSA or ECDSA, as {@code ssh-keygen} writes it; empty for none
 * @param passphrase of the key; empty for none
 */
@ConfigurationProperties("dunwell.agencies.sftp")
public record SftpSettings(@DefaultValue("") String keyFile, @DefaultValue("") String passphrase) {

    @Override
    public String toString() {
        return "SftpSettings[keyFile=" + keyFile + "]";
    }
}
