package io.dunwell.messaging.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.TwilioSignature;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Reports that are not the provider's own, in every way one can be altered; {@code -Dforgeries=} asks for more of them.
 */
class ForgedReportsTest {

    private static final int FORGERIES = Integer.getInteger("forgeries", 100_000);
    private static final long SEED = 20260303;
    private static final String HOST = "https://dunwell.example.com";
    private static final String PRESENT = "present-token";
    private static final String PREVIOUS = "previous-token";
    private static final String[] STATUSES = {"queued", "sent", "delivered", "undelivered", "failed"};

    private final Random random = new Random(SEED);
    private final SmsReports reports = new SmsReports(new SmsSettings(
            "AC1",
            PRESENT,
            PREVIOUS,
            HOST,
            "+4930123456",
            "",
            URI.create("https://api.example"),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            false));

    /** A report as it arrives. */
    private record Report(String reference, Map<String, String> form, String signature) {}

    @Test
    void noneIsTakenForGenuine() {
        for (int i = 0; i < FORGERIES; i++) {
            var genuine = genuine();
            var forged = forged(genuine);

            assertThat(isGenuine(forged))
                    .as("seed %d, report %d: %s made of %s", SEED, i, forged, genuine)
                    .isFalse();
            if (i % 100 == 0) {
                assertThat(isGenuine(genuine)).isTrue();
            }
        }
    }

    private boolean isGenuine(Report report) {
        return reports.isGenuine(report.reference(), report.form(), report.signature());
    }

    private Report genuine() {
        var reference = new UUID(random.nextLong(), random.nextLong()).toString();
        var form = new TreeMap<>(Map.of(
                "MessageSid", "SM" + random.nextInt(1_000_000),
                "MessageStatus", STATUSES[random.nextInt(STATUSES.length)],
                "To", "+46" + (700_000_000 + random.nextInt(99_999_999))));
        var token = random.nextBoolean() ? PRESENT : PREVIOUS;
        return new Report(reference, form, TwilioSignature.of(token, address(HOST, reference), form));
    }

    private Report forged(Report genuine) {
        var form = new TreeMap<>(genuine.form());
        var reference = genuine.reference();
        return switch (random.nextInt(10)) {
            case 0 -> withForm(genuine, form, "MessageStatus", "delivered!");
            case 1 -> withForm(genuine, form, "ErrorCode", "30006");
            case 2 -> {
                form.remove("To");
                yield new Report(reference, form, genuine.signature());
            }
            case 3 -> withForm(genuine, form, "MessageSid", "SM" + (1_000_000 + random.nextInt(1_000_000)));
            case 4 -> new Report(new UUID(random.nextLong(), random.nextLong()).toString(), form, genuine.signature());
            case 5 -> new Report(reference, form, flipped(genuine.signature()));
            case 6 -> new Report(reference, form, genuine().signature());
            case 7 -> new Report(reference, form, TwilioSignature.of(guess(), address(HOST, reference), form));
            case 8 -> new Report(reference, form, TwilioSignature.of(PRESENT, address(elsewhere(), reference), form));
            default -> new Report(reference, form, random.nextBoolean() ? "" : "bm90IGEgc2lnbmF0dXJl");
        };
    }

    private static Report withForm(Report genuine, Map<String, String> form, String name, String value) {
        form.put(name, value);
        return new Report(genuine.reference(), form, genuine.signature());
    }

    private String flipped(String signature) {
        var bytes = Base64.getDecoder().decode(signature);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String guess() {
        return switch (random.nextInt(3)) {
            case 0 -> PRESENT.toUpperCase(Locale.ROOT);
            case 1 -> PRESENT + " ";
            default -> Long.toHexString(random.nextLong());
        };
    }

    private String elsewhere() {
        var other = new String[] {
            "http://dunwell.example.com", "https://dunwell.example.com.evil.example", "https://dunwell.example.org"
        };
        return other[random.nextInt(other.length)];
    }

    private static String address(String host, String reference) {
        return host + SmsReports.PATH + reference;
    }
}
