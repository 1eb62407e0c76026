package io.dunwell.campaigns;

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
import io.dunwell.messaging.MessageOrder;
import io.dunwell.messaging.MessagePurpose;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.testing.DunwellTest;
import io.dunwell.testing.database.OtherProcesses;
import io.dunwell.testing.outside.PostOffice;
import io.dunwell.testing.outside.SmsProvider;
import io.dunwell.testing.outside.SmsProvider.Text;
import io.dunwell.testing.process.DunwellProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nodes that die while they send: once at every step of the protocol for every channel, then by a kill at any moment,
 * two nodes at a time, on a real server. What customers received is told by the providers. A thousand deaths with
 * {@code -Ddunwell.test.kills=1000}.
 */
@DunwellTest
@Tag("mysql-only")
class KilledSendersTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledSendersTest.class);

    private static final int KILLS = Integer.getInteger("dunwell.test.kills", 60);
    private static final int FOR_EACH = 6;
    private static final int UNDER_LOAD = 300;
    private static final int KILLED = 128 + 9;

    /** When a provider hears of it. */
    private static final String ARRIVES = "outside/arrives";

    private static final String TAKEN = "outside/taken";

    @TempDir
    Path folder;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Messaging messaging;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(20260303);
    private final AtomicInteger numbers = new AtomicInteger();
    private final PostOffice postOffice = new PostOffice(Duration.ofMillis(3));
    private CompanyClock clock;
    private SmsProvider provider;
    private OtherProcesses others;
    private Nodes nodes;

    @BeforeEach
    void open(@Autowired Companies companies, @Autowired CompanyClock clock, @Autowired Environment environment)
            throws Exception {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        clock.moveTo(TEN);
        this.clock = clock;
        provider = new SmsProvider(clock);
        others = new OtherProcesses(environment);
        nodes = new Nodes(folder, settings());
    }

    @AfterEach
    void close() {
        provider.close();
        postOffice.close();
        others.close();
    }

    /** A death at a step: the transaction's name and moment, or what a provider sees. */
    private record Death(Channel channel, String point, Instant at) {}

    @Test
    void whereverNodesDieNobodyIsWrittenToTwiceAndNothingIsLost() throws Exception {
        var planned = deaths();
        dieAt(planned);
        dieAtAnyMoment(Math.max(0, KILLS - planned.size() - afterwards().size()));
        dieAt(afterwards());
        finish();

        assertThat(states().values()).doesNotContain(MessageState.READY, MessageState.CLAIMED, MessageState.TO_PRINT);
        assertThat(states()).as("messages").hasSize(numbers.get());
        judge(Channel.SMS, provider.journal().stream().map(Text::to).toList());
        judge(Channel.EMAIL, postOffice.arrived());
        assertThat(statesOf(Channel.LETTER).values()).as("letters").containsOnly(MessageState.SENT);
        assertThat(statesOf(Channel.SMS).values()).as("texts in doubt").doesNotContain(MessageState.UNKNOWN);
    }

    private void judge(Channel channel, List<String> arrived) {
        assertThat(arrived).as("%s received", channel).doesNotHaveDuplicates();
        statesOf(channel).forEach((address, state) -> {
            switch (state) {
                case SENT, DELIVERED ->
                    assertThat(arrived).as("%s is %s", address, state).contains(address);
                case NOT_SENT, REJECTED, WITHHELD ->
                    assertThat(arrived).as("%s is %s", address, state).doesNotContain(address);
                default -> assertThat(state).as(address).isEqualTo(MessageState.UNKNOWN);
            }
        });
        LOG.info(
                "campaign kills={} channel={} intents={} received={} unknown={}",
                KILLS,
                channel,
                statesOf(channel).size(),
                arrived.size(),
                statesOf(channel).values().stream()
                        .filter(state -> state == MessageState.UNKNOWN)
                        .count());
    }

    /** Where a node can die while it sends. */
    private static List<Death> deaths() {
        var outside = Stream.of(Channel.SMS, Channel.EMAIL)
                .flatMap(channel -> Stream.concat(Stream.of(TAKEN), steps("Claiming.take", "AttemptResults.record"))
                        .map(point -> new Death(channel, point, TEN)));
        var letters = steps("Claiming.take", "AttemptResults.record", "PrintQueue.markPosted")
                .map(point -> new Death(Channel.LETTER, point, TEN));
        return Stream.of(outside, letters, Stream.of(new Death(Channel.SMS, ARRIVES, TEN)))
                .flatMap(deaths -> deaths)
                .toList();
    }

    /** Where it can die while it finds out what became of the claims of the dead. */
    private static List<Death> afterwards() {
        return Stream.concat(
                        steps("AttemptResults.expireClaims")
                                .map(point -> new Death(Channel.SMS, point, TEN.plus(Duration.ofMinutes(11)))),
                        steps("DeliveryReports.take")
                                .map(point -> new Death(Channel.SMS, point, TEN.plus(Duration.ofMinutes(30)))))
                .toList();
    }

    private static Stream<String> steps(String... transactions) {
        return Stream.of(transactions).flatMap(name -> Stream.of("beginning", "committing", "committed")
                .map(moment -> name + "/" + moment));
    }

    /** One after the other, the provider's clock with them; the next two nodes warm up meanwhile. */
    private void dieAt(List<Death> deaths) throws Exception {
        var warm = new ArrayDeque<Node>();
        var coming = deaths.iterator();
        for (var death : deaths) {
            while (warm.size() < 2 && coming.hasNext()) {
                warm.add(node(coming.next()));
            }
            queue(death.channel(), FOR_EACH);
            var node = warm.remove();
            clock.moveTo(death.at());
            killedFromOutside(death, node);
            node.begin();
            assertThat(node.end())
                    .as(
                            "%s\n%s%s",
                            death, node.process().errors(), node.process().printed())
                    .isIn(HaltingTransactions.HALTED, KILLED);
            leaveThemAlone();
        }
    }

    private void leaveThemAlone() {
        provider.onArrival(to -> {});
        provider.beforeAnswering(text -> {});
        postOffice.beforeAnswering(address -> {});
    }

    private void killedFromOutside(Death death, Node node) {
        if (death.point().equals(ARRIVES)) {
            provider.onArrival(to -> node.killed());
        } else if (death.point().equals(TAKEN)) {
            provider.beforeAnswering(text -> node.killed());
            postOffice.beforeAnswering(address -> node.killed());
        }
    }

    /** From the first claim on: what dies before it has nothing in hand, and proves nothing. */
    private void dieAtAnyMoment(int kills) throws Exception {
        int inHandBefore = count("state = 'CLAIMED'");
        var left = new AtomicInteger(kills);
        Callable<Integer> lane = () -> {
            int done = 0;
            while (left.getAndDecrement() > 0) {
                keepThemBusy();
                try (var node = node("-", 1, TEN)) {
                    node.begin();
                    node.await("a first claim", () -> node.process().printed().contains(SendingNode.AT_WORK));
                    Thread.sleep(random.nextInt(250));
                    node.killed();
                    assertThat(node.end()).isEqualTo(KILLED);
                    done++;
                }
            }
            return done;
        };
        var lanes = Executors.newFixedThreadPool(2);
        int died = 0;
        for (Future<Integer> done : lanes.invokeAll(List.of(lane, lane))) {
            died += done.get();
        }
        lanes.shutdown();
        assertThat(died).isEqualTo(kills);
        int inHand = count("state = 'CLAIMED'") - inHandBefore;
        LOG.info("campaign deaths at any moment={} messages in the hands of the dead={}", died, inHand);
        assertThat(inHand).as("messages in the hands of the dead").isGreaterThan(kills / 4);
    }

    private synchronized void keepThemBusy() {
        if (count("state = 'READY'") < UNDER_LOAD) {
            for (var channel : List.of(Channel.SMS, Channel.EMAIL, Channel.LETTER)) {
                queue(channel, UNDER_LOAD);
            }
        }
    }

    /** Nodes that live: one for what is left, one when every claim has run out and the provider can be asked. */
    private void finish() throws Exception {
        for (var minutes : List.of(31, 60)) {
            clock.moveTo(TEN.plus(Duration.ofMinutes(minutes)));
            try (var node = node("-", 1, clock.instant())) {
                node.begin();
                node.await("an end of everything", () -> count("state in ('READY', 'TO_PRINT')") == 0);
                if (minutes == 60) {
                    node.await(
                            "every text to be known",
                            () -> count("state = 'CLAIMED' or state = 'UNKNOWN' and channel = 'SMS'") == 0);
                }
            }
        }
    }

    private Node node(Death death) {
        return node(death.point(), 1, death.at());
    }

    private Node node(String point, int time, Instant now) {
        var begin = folder.resolve("begin-" + System.nanoTime());
        return new Node(nodes.start(now.toString(), begin.toString(), point, Integer.toString(time)), begin);
    }

    private List<String> settings() {
        var settings = new ArrayList<>(List.of(
                "--dunwell.data=" + folder,
                "--logging.level.root=WARN",
                "--dunwell.messaging.pace.sms.per-minute=60000",
                "--dunwell.messaging.pace.sms.per-day=1000000",
                "--dunwell.messaging.pace.email.per-minute=60000",
                "--dunwell.messaging.pace.email.per-day=1000000",
                "--dunwell.messaging.mail.host=127.0.0.1",
                "--dunwell.messaging.mail.port=" + postOffice.port(),
                "--dunwell.messaging.mail.from=books@nordlys.example",
                "--dunwell.messaging.mail.security=NONE",
                "--dunwell.messaging.sms.account-sid=AC1",
                "--dunwell.messaging.sms.auth-token=secret",
                "--dunwell.messaging.sms.from=+4930123456",
                "--dunwell.messaging.sms.base-url=" + provider.address()));
        settings.addAll(others.arguments());
        return settings;
    }

    private record Node(DunwellProcess process, Path beginning) implements AutoCloseable {

        void begin() throws InterruptedException {
            try {
                Files.createFile(beginning);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            process.await("the node to begin", () -> process.printed().contains("begun") || !process.isAlive());
        }

        void await(String what, BooleanSupplier there) throws InterruptedException {
            process.await(what, there);
        }

        void killed() {
            process.close();
        }

        int end() throws InterruptedException {
            return process.end();
        }

        @Override
        public void close() {
            process.close();
        }
    }

    private void queue(Channel channel, int count) {
        messaging.queueAll(IntStream.range(0, count)
                .mapToObj(i -> order(channel, numbers.incrementAndGet()))
                .toList());
    }

    private MessageOrder order(Channel channel, int number) {
        return new MessageOrder(
                "killed-" + number,
                someone(channel, number),
                null,
                "first-reminder",
                MessagePurpose.DUNNING,
                channel,
                PAY_BY,
                TODAY,
                TEN);
    }

    private AccountId someone(Channel channel, int number) {
        var contact = NewContact.billing("Maria Berg", "m%d@kunde.example".formatted(number))
                .withPhone("+467%08d".formatted(10_000_000 + number))
                .agreedToSms(TODAY, "order form");
        return fixtures.owes(
                fixtures.customer(
                        customer -> customer.withContacts(contact).withAddress(MessagingFixtures.street()),
                        "dead" + number),
                "1200.00",
                "2026-02-04");
    }

    private int count(String which) {
        return jdbc.sql("select count(*) from outbound_message where " + which)
                .query(Integer.class)
                .single();
    }

    private Map<Long, MessageState> states() {
        return jdbc
                .sql("select id, state from outbound_message")
                .query((row, number) -> Map.entry(row.getLong(1), MessageState.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, MessageState> statesOf(Channel channel) {
        return jdbc
                .sql("select to_address, state from outbound_message where channel = ?")
                .param(channel.name())
                .query((row, number) -> Map.entry(
                        channel == Channel.LETTER ? "letter " + number : row.getString(1),
                        MessageState.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
