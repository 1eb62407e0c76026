package io.dunwell.messaging.channels;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox that undeliverable mail and answers of customers come to, read by IMAP. Without a host nobody looks.
 *
 * @param password only from the environment: DUNWELL_IMAP_PASSWORD
 * @param timeout for each answer of the server
 * @param every how long to wait between two looks
 */
@Validated
@ConfigurationProperties("dunwell.messaging.mailbox")
public record MailboxSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") @Min(1) @Max(65535) int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("TLS") MailSecurity security,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("20s") Duration every) {

    public boolean isConfigured() {
        return !host.isBlank();
    }

    @AssertTrue(
            message = "dunwell.messaging.mailbox.security=NONE (DUNWELL_IMAP_SECURITY) is only for a server on this"
                    + " machine or in a private network; use TLS or STARTTLS")
    boolean isProtectedOrNear() throws UnknownHostException {
        if (host.isBlank() || security != MailSecurity.NONE) {
            return true;
        }
        var address = InetAddress.getByName(host);
        return address.isLoopbackAddress() || address.isSiteLocalAddress();
    }

    @AssertTrue(message = "dunwell.messaging.mailbox.timeout must be above zero: a server may never block for ever")
    boolean isTimeoutFinite() {
        return timeout.toMillis() > 0;
    }

    @AssertTrue(message = "dunwell.messaging.mailbox.every (DUNWELL_IMAP_EVERY) must be between 5 seconds and an hour")
    boolean isEverySensible() {
        return every.compareTo(Duration.ofSeconds(5)) >= 0 && every.compareTo(Duration.ofHours(1)) <= 0;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailboxSettings[host=%s, port=%d, folder=%s, security=%s]".formatted(host, port, folder, security);
    }
}
