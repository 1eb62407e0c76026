package io.dunwell.messaging.outbox;

import static io.dunwell.messaging.MessagingFixtures.PAY_BY;
import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.NewContact;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.DispatchProgress;
import io.dunwell.messaging.MessageOrder;
import io.dunwell.messaging.MessagePurpose;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.messaging.channels.RecordingGateway;
import io.dunwell.messaging.channels.SmsLine;
import io.dunwell.testing.DunwellTest;
import io.dunwell.testing.outside.SmsProvider;
import io.dunwell.testing.outside.SmsProvider.Fault;
import io.dunwell.testing.outside.SmsProvider.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A provider of whose answers one in five leaves open whether it took the text, and whose reports come late, twice, in
 * any order or never. What customers received is counted in its own journal. 10,000 sends with
 * {@code -Ddunwell.test.sends=10000}.
 */
@DunwellTest
class AmbiguousSendsTest {

    private static final Logger LOG = LoggerFactory.getLogger(AmbiguousSendsTest.class);

    private static final int SENDS = Integer.getInteger("dunwell.test.sends", 600);
    private static final int NODES = 4;
    private static final String AGREED = "order form";

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Messaging messaging;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyClock clock;

    @Autowired
    private Dispatchers dispatchers;

    @Autowired
    private DeliveryReports reports;

    @Autowired
    private LostNotices notices;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(20260303);
    private SmsProvider provider;
    private SmsLine line;
    private Map<String, Fault> planned;
    private Map<String, Fault> plan;
    private int reportedUpTo;

    @BeforeEach
    void everybodyIsLateAndReadsTexts() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        clock.moveTo(TEN);
        provider = new SmsProvider(clock);
        provider.isSilentFor(Duration.ofMillis(600));
        line = SmsLine.to(provider.address(), Duration.ofMillis(400));
        planned = IntStream.range(0, SENDS)
                .mapToObj(AmbiguousSendsTest::number)
                .collect(Collectors.toMap(Function.identity(), number -> fault(random.nextInt(100))));
        plan = Map.copyOf(planned);
        provider.misbehaves(this::oncePlannedThenNone);
        messaging.queueAll(IntStream.range(0, SENDS).mapToObj(this::reminder).toList());
    }

    @AfterEach
    void hangUp() {
        line.close();
        provider.close();
    }

    @Test
    void nobodyIsTextedTwiceAndNothingStaysInDoubt() throws Exception {
        long ambiguous = planned.values().stream().filter(Fault::isAmbiguous).count();
        assertThat(ambiguous).isBetween(SENDS * 15L / 100, SENDS * 25L / 100);

        var now = untilAllHaveLeft();
        long doubtful = inState(MessageState.UNKNOWN).size();
        deliver(reportsOn(provider.journal()), now);
        now = now.plus(Duration.ofMinutes(20));
        lookUpAll(now);

        var received = provider.journal().stream().collect(Collectors.groupingBy(Text::to, Collectors.counting()));
        var states = states();
        assertThat(received.values()).as("texts on each telephone").allMatch(count -> count == 1);
        assertThat(states).as("one message for each intent").hasSize(SENDS);
        assertThat(states.values()).doesNotContain(MessageState.READY, MessageState.CLAIMED);
        assertThat(inState(MessageState.UNKNOWN))
                .as("of %d in doubt", doubtful)
                .hasSizeLessThanOrEqualTo((int) doubtful / 100);
        states.forEach((number, state) -> assertThat(isSaidToHaveLeft(state))
                .as("%s, of whom the provider %s, is %s", number, plan.get(number), state)
                .isEqualTo(received.containsKey(number)));
        LOG.info("campaign sends={} ambiguous={} doubtful={} left={}", SENDS, ambiguous, doubtful, received.size());
    }

    /** A minute at a time, four nodes at once, the reports of the first texts among the sending of the later ones. */
    private Instant untilAllHaveLeft() throws Exception {
        var nodes = Executors.newFixedThreadPool(NODES + 1);
        var now = TEN;
        try {
            while (waiting() > 0) {
                var moment = now;
                Callable<Object> node =
                        () -> dispatchers.atFullSpeedTo(line.channel()).dispatch(moment, DispatchProgress.NONE);
                Callable<Object> telling = () -> {
                    deliver(reportsOn(sampleOfTheNewest()), moment);
                    return moment;
                };
                var work = new ArrayList<Callable<Object>>(Collections.nCopies(NODES, node));
                work.add(telling);
                for (Future<Object> done : nodes.invokeAll(work)) {
                    done.get();
                }
                now = now.plusSeconds(60);
                clock.moveTo(now);
            }
        } finally {
            nodes.shutdown();
        }
        return now;
    }

    /** Some of those that arrived since this was last asked. */
    private List<Text> sampleOfTheNewest() {
        var journal = provider.journal();
        var newest = journal.subList(reportedUpTo, journal.size());
        reportedUpTo = journal.size();
        return newest.stream().filter(text -> text.to().hashCode() % 7 == 0).toList();
    }

    /** Nine in ten: in any order, some twice; the last word of one in twenty is that it did not arrive. */
    private List<Map<String, String>> reportsOn(List<Text> texts) {
        var told = new ArrayList<Map<String, String>>();
        for (var text : texts) {
            if (text.to().hashCode() % 10 == 0) {
                continue;
            }
            var end = text.to().hashCode() % 20 == 1 ? "undelivered" : "delivered";
            for (var status : List.of("sent", end)) {
                var form = new HashMap<>(Map.of("MessageSid", text.id(), "MessageStatus", status));
                form.put("reference", text.reference());
                told.add(form);
                if (text.to().hashCode() % 3 == 0) {
                    told.add(form);
                }
            }
        }
        Collections.shuffle(told, new Random(7));
        return told;
    }

    private void deliver(List<Map<String, String>> told, Instant now) {
        told.forEach(form ->
                line.reports().read(form.get("reference"), form).ifPresent(report -> reports.take(report, now)));
    }

    private void lookUpAll(Instant now) {
        var channels = RecordingGateway.channels(companies, line.channel());
        var look = new UnknownTexts(jdbc, channels, line.lookup(), reports, notices);
        for (int left = inState(MessageState.UNKNOWN).size(); left >= 0; left -= 20) {
            look.lookUp(now);
        }
    }

    /** A message is asked about once; who tries again is served well, so that what is tried twice would be seen. */
    private Fault oncePlannedThenNone(String number) {
        var fault = planned.put(number, Fault.NONE);
        return fault == null ? Fault.NONE : fault;
    }

    private static Fault fault(int percent) {
        if (percent < 6) {
            return Fault.TAKEN_THEN_500;
        }
        if (percent < 12) {
            return Fault.TAKEN_THEN_CUT_OFF;
        }
        if (percent < 14) {
            return Fault.TAKEN_THEN_SILENCE;
        }
        if (percent < 17) {
            return Fault.CUT_OFF;
        }
        if (percent < 20) {
            return Fault.REFUSED_500;
        }
        return percent < 21 ? Fault.REFUSED_429 : Fault.NONE;
    }

    private static boolean isSaidToHaveLeft(MessageState state) {
        return state == MessageState.SENT || state == MessageState.DELIVERED || state == MessageState.UNDELIVERED;
    }

    private MessageOrder reminder(int index) {
        AccountId account = fixtures.owes(
                fixtures.customer(
                        customer -> customer.withContacts(NewContact.billing("Maria Berg", "m@kunde.example")
                                .withPhone(number(index))
                                .agreedToSms(TODAY, AGREED)),
                        "reader" + index),
                "1200.00",
                "2026-02-04");
        return new MessageOrder(
                "campaign-" + index,
                account,
                null,
                "first-reminder",
                MessagePurpose.DUNNING,
                Channel.SMS,
                PAY_BY,
                TODAY,
                TEN);
    }

    private static String number(int index) {
        return "+467%08d".formatted(10_000_000 + index);
    }

    private int waiting() {
        return jdbc.sql("select count(*) from outbound_message where state = 'READY'")
                .query(Integer.class)
                .single();
    }

    private List<String> inState(MessageState state) {
        return states().entrySet().stream()
                .filter(entry -> entry.getValue() == state)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, MessageState> states() {
        return jdbc
                .sql("select to_address, state from outbound_message")
                .query((row, number) -> Map.entry(
                        row.getString(1) == null ? "nobody-" + number : row.getString(1),
                        MessageState.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
