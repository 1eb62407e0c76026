package io.dunwell.messaging.checkups;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A name server that knows some text records, each in pieces of at most 200 bytes, and nothing else. */
final class NameServerForTests implements AutoCloseable {

    private static final int LONGEST_PIECE = 200;

    private final DatagramSocket socket;
    private final Map<String, List<String>> texts;

    NameServerForTests(Map<String, List<String>> texts) throws IOException {
        this.texts = texts;
        this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "name server for tests");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "dns://127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(new byte[512], 512);
                socket.receive(packet);
                var answer = answer(Arrays.copyOf(packet.getData(), packet.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException closed) {
                // The test is over.
            }
        }
    }

    /** The question again, with what is known. Source: RFC 1035 section 4. */
    private byte[] answer(byte[] question) {
        var name = new StringBuilder();
        int at = 12;
        while (question[at] != 0) {
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
            at += question[at] + 1;
        }
        int end = at + 5;
        var records = texts.getOrDefault(name.toString(), List.of());
        var answer = ByteBuffer.allocate(4096);
        answer.put(question, 0, 2).putShort((short) (records.isEmpty() ? 0x8183 : 0x8180));
        answer.putShort((short) 1)
                .putShort((short) records.size())
                .putShort((short) 0)
                .putShort((short) 0);
        answer.put(question, 12, end - 12);
        for (var record : records) {
            var data = pieces(record.getBytes(StandardCharsets.US_ASCII));
            answer.putShort((short) 0xC00C)
                    .putShort((short) 16)
                    .putShort((short) 1)
                    .putInt(60);
            answer.putShort((short) data.length).put(data);
        }
        return Arrays.copyOf(answer.array(), answer.position());
    }

    private static byte[] pieces(byte[] text) {
        var data = new ByteArrayOutputStream();
        for (int from = 0; from < text.length; from += LONGEST_PIECE) {
            int length = Math.min(LONGEST_PIECE, text.length - from);
            data.write(length);
            data.write(text, from, length);
        }
        return data.toByteArray();
    }
}
