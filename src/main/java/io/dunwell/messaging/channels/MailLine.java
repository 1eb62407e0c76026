package io.dunwell.messaging.channels;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The socket of one mail connection, kept at hand to be cut: Jakarta Mail shows it to nobody. */
final class MailLine extends SocketFactory {

    private static final Logger LOG = LoggerFactory.getLogger(MailLine.class);

    private @Nullable Socket socket;
    private boolean cut;

    /** Ends whatever is going on, at once and for good. */
    synchronized void cut() {
        cut = true;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("mail line did not close cleanly", e);
            }
        }
    }

    @Override
    public synchronized Socket createSocket() throws IOException {
        if (cut) {
            throw new IOException("cut off");
        }
        var fresh = new Socket();
        socket = fresh;
        return fresh;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connectsLater();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw connectsLater();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connectsLater();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw connectsLater();
    }

    private static UnsupportedOperationException connectsLater() {
        return new UnsupportedOperationException("a mail line is connected with a time-out, after it was made");
    }
}
