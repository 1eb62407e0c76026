package io.dunwell.testing.outside;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A mail server that takes its time over each message, and knows what customers received whatever the sender says. */
public final class PostOffice implements AutoCloseable {

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final Duration takes;
    private volatile Consumer<String> beforeAnswering = address -> {};

    public PostOffice(Duration takes) {
        this.takes = takes;
        server.start();
        server.getUserManager().setMessageDeliveryHandler((message, to) -> deliver(to));
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Told the address of each mail that was taken, before the sender hears of it. */
    public void beforeAnswering(Consumer<String> deed) {
        beforeAnswering = deed;
    }

    /** The addresses, in the order of arrival, as often as a message came. */
    public List<String> arrived() {
        return List.copyOf(arrived);
    }

    @Override
    public void close() {
        server.stop();
    }

    private GreenMailUser deliver(MailAddress to) {
        arrived.add(to.getEmail());
        beforeAnswering.accept(to.getEmail());
        try {
            Thread.sleep(takes.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return server.setUser(to.getEmail(), "no-matter");
    }
}
