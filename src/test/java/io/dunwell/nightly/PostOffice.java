package io.dunwell.nightly;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes its time over each message, and knows what customers received whatever the sender says. */
final class PostOffice implements AutoCloseable {

    private static final long TAKES_MILLIS = 100;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final List<String> arrived = new CopyOnWriteArrayList<>();

    PostOffice() {
        server.start();
        server.getUserManager().setMessageDeliveryHandler((message, to) -> deliver(to));
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** The addresses, in the order of arrival, as often as a message came. */
    List<String> arrived() {
        return List.copyOf(arrived);
    }

    @Override
    public void close() {
        server.stop();
    }

    private GreenMailUser deliver(MailAddress to) {
        arrived.add(to.getEmail());
        try {
            Thread.sleep(TAKES_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return server.setUser(to.getEmail(), "no-matter");
    }
}
