package io.dunwell.messaging.channels;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mail server. Without a host, mail stays in the local outbox.
 *
 * @param password only from the environment: DUNWELL_MAIL_PASSWORD
 * @param from address of the sender; its domain also names the messages
 * @param dkimSelector name under which the sender's domain publishes its DKIM key; only the doctor asks for it
 * @param returnPath where mail that cannot be delivered comes back to, with the attempt's reference behind a plus sign;
 *     without one it comes back to {@code from}
 * @param replyTo where answers shall come to, with the attempt's reference behind a plus sign; without one the return
 *     path, where its mailbox is read
 * @param writeTimeout for one write; reading the answer to a whole message may take {@code readTimeout}
 */
@Validated
@ConfigurationProperties("dunwell.messaging.mail")
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") @Min(1) @Max(65535) int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") @Email String from,
        @DefaultValue("STARTTLS") MailSecurity security,
        @DefaultValue("") String dkimSelector,
        @DefaultValue("") @Email String returnPath,
        @DefaultValue("") @Email String replyTo,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("60s") Duration readTimeout,
        @DefaultValue("60s") Duration writeTimeout) {

    public boolean isConfigured() {
        return !host.isBlank();
    }

    /** Where answers come to: empty for the sender's address. */
    public String answersTo() {
        return replyTo.isBlank() ? returnPath : replyTo;
    }

    /** The same, but no step of the conversation takes longer than {@code patience}. */
    MailSettings within(Duration patience) {
        return new MailSettings(
                host,
                port,
                username,
                password,
                from,
                security,
                dkimSelector,
                returnPath,
                replyTo,
                patience,
                patience,
                patience);
    }

    @AssertTrue(message = "dunwell.messaging.mail.from (DUNWELL_MAIL_FROM) must be set when a mail host is")
    boolean isFromSet() {
        return host.isBlank() || !from.isBlank();
    }

    @AssertTrue(
            message = "dunwell.messaging.mail.security=NONE (DUNWELL_MAIL_SECURITY) is only for a mail server on this"
                    + " machine or in a private network; use STARTTLS or TLS")
    boolean isProtectedOrNear() throws UnknownHostException {
        if (host.isBlank() || security != MailSecurity.NONE) {
            return true;
        }
        var address = InetAddress.getByName(host);
        return address.isLoopbackAddress() || address.isSiteLocalAddress();
    }

    @AssertTrue(message = "dunwell.messaging.mail timeouts must be above zero: a mail server may never block for ever")
    boolean isTimeoutsFinite() {
        return connectTimeout.toMillis() > 0 && readTimeout.toMillis() > 0 && writeTimeout.toMillis() > 0;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailSettings[host=%s, port=%d, security=%s]".formatted(host, port, security);
    }
}
