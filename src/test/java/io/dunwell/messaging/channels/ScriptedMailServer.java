package io.dunwell.messaging.channels;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that is friendly until one moment of the conversation, and then gives one answer or hangs up. */
final class ScriptedMailServer implements AutoCloseable {

    private static final String HANG_UP = "-";

    private final ServerSocket socket;
    private final String moment;
    private final String answer;
    private final AtomicInteger conversations = new AtomicInteger();

    /** @param moment MAIL, RCPT, DATA, or DOT for the end of the message */
    ScriptedMailServer(String moment, String answer) throws IOException {
        this.moment = moment;
        this.answer = answer;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    AtomicInteger conversations() {
        return conversations;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                conversations.incrementAndGet();
                converse(client);
            } catch (IOException closed) {
                // The test is over, or the client left.
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 scripted");
        boolean inData = false;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (inData && !line.equals(".")) {
                continue;
            }
            var now = inData ? "DOT" : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            if (now.equals(moment) && answer.equals(HANG_UP)) {
                return;
            }
            inData = now.equals("DATA") && !now.equals(moment);
            say(
                    client,
                    now.equals(moment) ? answer : inData ? "354 go ahead" : now.equals("QUIT") ? "221 bye" : "250 ok");
        }
    }

    private static void say(Socket client, String line) {
        try {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
