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

/**
 * A mail server that is friendly until one moment of the conversation, and then gives one answer, hangs up or drips.
 */
final class ScriptedMailServer implements AutoCloseable {

    /** An answer that never ends: one byte every fifty milliseconds. */
    static final String DRIP = "drip";

    private static final String HANG_UP = "-";

    private final ServerSocket socket;
    private final String moment;
    private final String answer;
    private final AtomicInteger conversations = new AtomicInteger();

    /** @param moment HELLO for the greeting, AUTH, MAIL, RCPT, DATA, or DOT for the end of the message */
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
        if (moment.equals("HELLO")) {
            answer(client, answer);
        }
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
            answer(
                    client,
                    now.equals(moment) ? answer : inData ? "354 go ahead" : now.equals("QUIT") ? "221 bye" : ok(now));
        }
    }

    /** Asks for a name and a password only where that is the moment. */
    private String ok(String now) {
        return now.equals("EHLO") && moment.equals("AUTH") ? "250-scripted\r\n250 AUTH PLAIN" : "250 ok";
    }

    private static void answer(Socket client, String line) throws IOException {
        if (line.equals(DRIP)) {
            drip(client);
        }
        say(client, line);
    }

    private static void drip(Socket client) throws IOException {
        try {
            while (true) {
                client.getOutputStream().write('2');
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
