package io.dunwell.messaging.web;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.TextConsents;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.testing.DunwellTest;
import io.dunwell.testing.ReceivedTexts;
import io.dunwell.testing.TwilioSignature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Texts that the provider did not send as they come here: none counts. More with
 * {@code -Ddunwell.test.forgeries=100000}.
 */
@DunwellTest
class ForgedHooksTest {

    private static final int FORGERIES = Integer.getInteger("dunwell.test.forgeries", 2_000);
    private static final String NUMBER = "+46701234567";
    private static final List<String> FIELDS = List.of("Body", "From", "To", "MessageSid", "NumMedia");
    private static final List<String> ADDRESSES = List.of(
            "http://dunwell.example.com/hooks/sms/inbound",
            "https://dunwell.example.com/hooks/sms/inbound/",
            "https://dunwell.example.com/hooks/sms/inbound?a=b",
            "https://dunwell.example.com/hooks/sms/status/1",
            "https://elsewhere.example.com/hooks/sms/inbound");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Messaging messaging;

    @Autowired
    private Customers customers;

    @Autowired
    private TextConsents consents;

    private final Random random = new Random(20260303);
    private ReceivedTexts texts;
    private long reader;

    @BeforeEach
    void someoneWhoReadsTexts(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        clock.moveTo(TEN);
        texts = new ReceivedTexts(mvc);
        reader = fixtures.customer(
                        customer -> customer.withContacts(NewContact.billing("Maria Berg", "m@kunde.example")
                                .withPhone(NUMBER)
                                .agreedToSms(TODAY, "order form")),
                        "alder")
                .customerId();
    }

    @Test
    void noForgedTextIsAccepted() throws Exception {
        for (int i = 0; i < FORGERIES; i++) {
            var forged = forged(ReceivedTexts.form("SM" + i, NUMBER, random.nextBoolean() ? "STOP" : "START"));

            assertThat(texts.post(forged.form(), forged.signature()))
                    .as("forgery %d: %s", i, forged)
                    .isEqualTo(403);
        }
        assertThat(messaging.received(false, 0)).isEmpty();
        assertThat(consents.isStopped(NUMBER)).isFalse();
        assertThat(customers.contacts(reader).get(0).smsConsentOn()).isEqualTo(TODAY);
    }

    @Test
    void noReplayedTextHasAnEffect() throws Exception {
        texts.text("SM1", NUMBER, "STOP");
        texts.text("SM2", NUMBER, "START");

        for (int i = 0; i < FORGERIES / 10; i++) {
            assertThat(texts.text("SM1", NUMBER, "STOP").getContentAsString()).isEqualTo("<Response/>");
        }

        assertThat(messaging.received(false, 0)).hasSize(2);
        assertThat(customers.contacts(reader).get(0).smsConsentOn()).isNotNull();
    }

    private record Forged(Map<String, String> form, String signature) {}

    private Forged forged(Map<String, String> form) {
        var genuine = signed(ReceivedTexts.PRESENT, ReceivedTexts.ADDRESS, form);
        return switch (random.nextInt(7)) {
            case 0 -> new Forged(form, noise());
            case 1 -> new Forged(form, signed(noise(), ReceivedTexts.ADDRESS, form));
            case 2 -> new Forged(form, signed(ReceivedTexts.PRESENT, any(ADDRESSES), form));
            case 3 -> new Forged(form, scratched(genuine));
            case 4 -> new Forged(without(form, any(FIELDS)), genuine);
            case 5 -> new Forged(with(form, "X" + random.nextInt(100), "1"), genuine);
            default -> altered(form, any(FIELDS), genuine);
        };
    }

    private Forged altered(Map<String, String> form, String field, String genuine) {
        return new Forged(with(form, field, form.get(field) + random.nextInt(10)), genuine);
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        var other = new TreeMap<>(form);
        other.put(field, value);
        return other;
    }

    private static Map<String, String> without(Map<String, String> form, String field) {
        var other = new TreeMap<>(form);
        other.remove(field);
        return other;
    }

    private String scratched(String signature) {
        int at = random.nextInt(signature.length());
        var other = signature.charAt(at) == 'A' ? 'B' : 'A';
        return signature.substring(0, at) + other + signature.substring(at + 1);
    }

    private String noise() {
        var bytes = new byte[20];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String signed(String token, String address, Map<String, String> form) {
        return TwilioSignature.of(token, address, form);
    }
}
