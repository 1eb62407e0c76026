package io.dunwell.testing.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An SMS provider with the two addresses of Twilio's that Dunwell uses: take a message, list messages. It may take one
 * and say otherwise, and its journal is what the customers' telephones would show.
 *
 * <p>Source: https://www.twilio.com/docs/messaging/api/message-resource
 */
public final class SmsProvider implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    static {
        // Headers and body are two packets, and the second would wait 40 ms for the first to be acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What happens to a request. */
    public enum Fault {
        NONE,
        TAKEN_THEN_500,
        TAKEN_THEN_CUT_OFF,
        TAKEN_THEN_SILENCE,
        CUT_OFF,
        REFUSED_500,
        /** Said not to have been taken, and it was not. */
        REFUSED_429;

        boolean takes() {
            return this == NONE || this == TAKEN_THEN_500 || this == TAKEN_THEN_CUT_OFF || this == TAKEN_THEN_SILENCE;
        }

        /** Whether the sender cannot know. */
        public boolean isAmbiguous() {
            return this != NONE && this != REFUSED_429;
        }
    }

    /**
     * A text on a customer's telephone.
     *
     * @param callback where the provider was asked to report, empty for nowhere
     */
    public record Text(String id, String to, String words, String callback, Instant takenAt) {

        /** Last part of the callback's path. */
        public String reference() {
            return callback.replaceFirst(".*/", "").replaceFirst("#.*", "");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Clock clock;
    private final Queue<Text> journal = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<Text>> byNumber = new ConcurrentHashMap<>();
    private final AtomicLong taken = new AtomicLong();
    private volatile Function<String, Fault> faults = to -> Fault.NONE;
    private volatile Consumer<String> onArrival = to -> {};
    private volatile Consumer<Text> beforeAnswering = text -> {};
    private volatile Duration silence = Duration.ofSeconds(1);

    /** @param clock stamps messages; the sender compares that with its own */
    public SmsProvider(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Asked for each message, by number. */
    public void misbehaves(Function<String, Fault> how) {
        faults = how;
    }

    /** How long it says nothing where it is to be silent. */
    public void isSilentFor(Duration time) {
        silence = time;
    }

    /** Told the number when a request has come, before anything is taken. */
    public void onArrival(Consumer<String> deed) {
        onArrival = deed;
    }

    /** Told of each text that was taken, before the sender hears of it. */
    public void beforeAnswering(Consumer<Text> deed) {
        beforeAnswering = deed;
    }

    /** In the order of arrival. */
    public List<Text> journal() {
        return List.copyOf(journal);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                take(exchange, fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            } else {
                reply(exchange, 200, list(fields(exchange.getRequestURI().getRawQuery())));
            }
        }
    }

    private void take(HttpExchange exchange, Map<String, String> form) throws IOException {
        var to = form.getOrDefault("To", "");
        onArrival.accept(to);
        var fault = faults.apply(to);
        var text = new Text(
                "SM%032x".formatted(taken.incrementAndGet()),
                to,
                form.getOrDefault("Body", ""),
                form.getOrDefault("StatusCallback", ""),
                clock.instant());
        if (fault.takes()) {
            journal.add(text);
            byNumber.computeIfAbsent(to, number -> new ConcurrentLinkedQueue<>())
                    .add(text);
            beforeAnswering.accept(text);
        }
        switch (fault) {
            case NONE -> reply(exchange, 201, json(described(text)));
            case TAKEN_THEN_500, REFUSED_500 -> reply(exchange, 500, "{\"code\": 20500, \"message\": \"sorry\"}");
            case REFUSED_429 -> reply(exchange, 429, "{\"code\": 20429, \"message\": \"too many\"}");
            case TAKEN_THEN_SILENCE -> pause();
            case TAKEN_THEN_CUT_OFF, CUT_OFF -> {
                // Closing the exchange without an answer ends the connection.
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(silence.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String list(Map<String, String> query) {
        var found = byNumber.getOrDefault(query.getOrDefault("To", ""), new ConcurrentLinkedQueue<>()).stream()
                .map(SmsProvider::described)
                .toList();
        return json(Map.of("messages", found, "page", 0, "page_size", 20, "uri", "/", "first_page_uri", "/"));
    }

    private static Map<String, Object> described(Text text) {
        var date = DATE.format(text.takenAt().atOffset(ZoneOffset.UTC));
        return Map.of(
                "sid",
                text.id(),
                "to",
                text.to(),
                "body",
                text.words(),
                "status",
                "sent",
                "date_created",
                date,
                "date_sent",
                date,
                "direction",
                "outbound-api",
                "num_segments",
                "1");
    }

    private static String json(Map<String, Object> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> fields(String encoded) {
        return List.of(encoded.split("&")).stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8),
                        pair -> pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8),
                        (first, second) -> first,
                        HashMap::new));
    }
}
