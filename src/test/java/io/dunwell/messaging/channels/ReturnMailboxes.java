package io.dunwell.messaging.channels;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;

/** A mailbox that undeliverable mail comes back to, on a server for tests. */
public final class ReturnMailboxes {

    private ReturnMailboxes() {}

    public static ReturnMailbox of(GreenMailExtension server, String password) {
        return new ReturnMailbox(settings(server, password));
    }

    static MailboxSettings settings(GreenMailExtension server, String password) {
        return new MailboxSettings(
                "127.0.0.1",
                server.getImap().getPort(),
                "bounces",
                password,
                "INBOX",
                MailSecurity.NONE,
                Duration.ofSeconds(5),
                Duration.ofSeconds(20));
    }

    static MailboxSettings none() {
        return new MailboxSettings(
                "", 993, "", "", "INBOX", MailSecurity.TLS, Duration.ofSeconds(5), Duration.ofSeconds(20));
    }

    public static void comesBack(GreenMailExtension server, String reference, String action, String code) {
        deliver(server, BounceTest.report("bounces+" + reference + "@nordlys.example", action, code, ""));
    }

    public static void deliver(GreenMailExtension server, String mail) {
        MimeMessage message = GreenMailUtil.newMimeMessage(mail);
        server.getUserManager().getUser("bounces").deliver(message);
    }

    public static int unread(GreenMailExtension server) {
        try {
            var user = server.getUserManager().getUser("bounces");
            return server.getManagers().getImapHostManager().getInbox(user).getUnseenCount();
        } catch (FolderException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
