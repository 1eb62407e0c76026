package io.dunwell.journeys;

import static io.dunwell.messaging.MessagingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunwell.customers.ConsentSource;
import io.dunwell.customers.Customers;
import io.dunwell.customers.TextConsents;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.NewDispute;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.messaging.DispatchProgress;
import io.dunwell.messaging.MessageOrder;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.messaging.TemplateCatalog;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.channels.Outgoing;
import io.dunwell.messaging.channels.RecordingGateway;
import io.dunwell.messaging.outbox.Dispatcher;
import io.dunwell.messaging.outbox.Dispatchers;
import io.dunwell.promises.NewPromise;
import io.dunwell.promises.Promises;
import io.dunwell.testing.DunwellTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Both providers are away from Friday to Monday, while the policies go on asking for messages and customers go on
 * living.
 */
@DunwellTest
class LongOutageTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 8);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final LocalDate NEXT_THURSDAY = LocalDate.of(2026, 3, 12);
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final int PER_MINUTE = 6;

    @Autowired
    private Messaging messaging;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Customers customers;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Promises promises;

    @Autowired
    private Disputes disputes;

    @Autowired
    private TextConsents consents;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyClock clock;

    @Autowired
    private Dispatchers dispatchers;

    private final List<Left> journal = Collections.synchronizedList(new ArrayList<>());
    private Instant now = Instant.EPOCH;
    private boolean away;
    private Dispatcher dispatcher;

    /** A message that the outside world got. */
    private record Left(Channel channel, Instant at, long messageId, String to) {}

    @BeforeEach
    void found() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        journal.clear();
        away = false;
        dispatcher = dispatchers.paced(PER_MINUTE, provider(Channel.EMAIL), provider(Channel.SMS));
    }

    @Test
    void afterwardsItDrainsInsideEveryRuleAndNothingIsLost() {
        var tired = customers("tired", 3);
        queue(tired, "first-reminder", Channel.EMAIL, TUESDAY);
        run(at(TUESDAY, "10:00"));
        queue(tired, "second-reminder", Channel.EMAIL, THURSDAY);
        run(at(THURSDAY, "10:00"));
        var late = customers("late", 2);
        queue(late, "first-reminder", Channel.EMAIL, TUESDAY);
        away = true;
        queue(tired, "late-fee-announcement", Channel.EMAIL, FRIDAY);
        var steady = customers("steady", 14);
        var paying = customers("paying", 4);
        var promising = customers("promising", 3);
        var disputing = customers("disputing", 3);
        var texted = customers("texted", 5);
        var refusing = customers("refusing", 3);
        for (var group : List.of(steady, paying, promising, disputing)) {
            queue(group, "first-reminder", Channel.EMAIL, FRIDAY);
        }
        queue(texted, "first-reminder", Channel.SMS, FRIDAY);
        queue(refusing, "first-reminder", Channel.SMS, FRIDAY);
        runEvery(Duration.ofHours(2), at(FRIDAY, "10:00"), at(SATURDAY, "10:00"));
        paying.forEach(account -> fixtures.pays(account, "1200.00"));
        runEvery(Duration.ofHours(2), at(SATURDAY, "12:00"), at(SUNDAY, "12:00"));
        promising.forEach(this::promise);
        refusing.forEach(account -> consents.stop(number(account), ConsentSource.SMS, "STOP"));
        disputing.forEach(this::dispute);
        queue(steady, "second-reminder", Channel.EMAIL, MONDAY);
        queue(texted, "second-reminder", Channel.SMS, MONDAY);
        runEvery(Duration.ofHours(2), at(SUNDAY, "14:00"), at(MONDAY, "02:00"));
        var beforeTheReturn = List.copyOf(journal);

        away = false;
        runEvery(Duration.ofHours(1), at(MONDAY, "03:00"), at(MONDAY, "08:00"));
        runEvery(Duration.ofMinutes(1), at(MONDAY, "09:00"), at(MONDAY, "09:15"));
        runEvery(Duration.ofHours(1), at(MONDAY, "10:00"), at(NEXT_THURSDAY, "18:00"));

        var drained = journal.subList(beforeTheReturn.size(), journal.size());
        assertThat(beforeTheReturn).hasSize(6);
        assertThat(drained).allMatch(left -> isWorkingHour(left.at()));
        assertThat(perMinute(drained)).allMatch(count -> count <= PER_MINUTE);
        assertThat(drained).extracting(Left::messageId).doesNotHaveDuplicates();
        assertThat(reached(drained, paying)).isEmpty();
        assertThat(reached(drained, promising)).isEmpty();
        assertThat(reached(drained, disputing)).isEmpty();
        assertThat(reached(drained, late)).isEmpty();
        assertThat(texts(drained)).isEqualTo(numbers(texted));
        assertThat(reached(drained, steady)).hasSize(14);
        for (var account : steady) {
            assertThat(rows(account))
                    .extracting(MessageRow::template, MessageRow::state)
                    .containsExactly(
                            tuple("second-reminder", MessageState.SENT),
                            tuple("first-reminder", MessageState.WITHHELD));
            assertThat(rows(account).get(1).reason()).contains("Consolidated");
        }
        assertThat(tired).allSatisfy(account -> assertThat(rows(account).get(0).finishedAt())
                .isAfterOrEqualTo(at(MONDAY.plusDays(1), "09:00")));
        assertThat(late).allSatisfy(account -> assertThat(rows(account).get(0).reason())
                .startsWith("It could not be sent in time"));
        assertThat(everyRow(tired, late, steady, paying, promising, disputing, texted, refusing))
                .hasSize(9 + 2 + 28 + 10 + 10 + 3)
                .allMatch(row ->
                        EnumSet.of(MessageState.SENT, MessageState.WITHHELD).contains(row.state()))
                .allMatch(row -> row.state() == MessageState.SENT || row.reason() != null);
    }

    @Test
    void whatWaitedLongestLeavesFirst() {
        away = true;
        var waiting = new ArrayList<AccountId>();
        for (int hour = 10; hour < 18; hour++) {
            var more = customers("hour" + hour + "-", 4);
            queue(more, "first-reminder", Channel.EMAIL, at(FRIDAY, hour + ":00"));
            waiting.addAll(more);
            runEvery(Duration.ofMinutes(7), at(FRIDAY, hour + ":00"), at(FRIDAY, hour + ":59"));
        }
        runEvery(Duration.ofMinutes(7), at(MONDAY, "09:00"), at(MONDAY, "10:30"));

        away = false;
        var fresh = customers("fresh", 4);
        queue(fresh, "first-reminder", Channel.EMAIL, at(MONDAY, "11:00"));
        runEvery(Duration.ofMinutes(1), at(MONDAY, "10:31"), at(MONDAY, "11:10"));

        assertThat(journal).hasSize(36).isSortedAccordingTo(Comparator.comparing(Left::messageId));
    }

    private RecordingGateway provider(Channel channel) {
        return new RecordingGateway(channel, message -> answer(channel, message));
    }

    private Outcome answer(Channel channel, Outgoing message) {
        if (away) {
            return Outcome.failed(Kind.DOWN, null, "The provider is away.");
        }
        journal.add(new Left(channel, now, message.messageId(), message.to()));
        return Outcome.sent("id-" + message.messageId());
    }

    private void runEvery(Duration step, Instant first, Instant last) {
        for (var moment = first; !moment.isAfter(last); moment = moment.plus(step)) {
            run(moment);
        }
    }

    private void run(Instant moment) {
        now = moment;
        dispatcher.dispatch(moment, DispatchProgress.NONE);
    }

    private List<AccountId> customers(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> fixtures.business(
                        name + i, contact -> contact.withPhone(number(name + i)).agreedToSms(TUESDAY, "order form")))
                .map(account -> fixtures.owes(account, "1200.00", "2026-02-04"))
                .toList();
    }

    private static String number(String name) {
        return "+4670%07d".formatted(1_000_000 + Math.floorMod(name.hashCode(), 8_000_000));
    }

    private String number(AccountId account) {
        return Objects.requireNonNull(
                customers.rightPartyContact(account.customerId()).orElseThrow().phone());
    }

    private void promise(AccountId account) {
        promises.make(new NewPromise(
                account,
                Money.of("1200.00", "EUR"),
                SUNDAY,
                SUNDAY.plusDays(9),
                SUNDAY.plusDays(12),
                "bank transfer",
                "Maria Berg",
                null,
                List.of()));
    }

    private void dispute(AccountId account) {
        var charge = ledger.figures(account, SUNDAY).openItems().get(0).chargeId();
        disputes.open(new NewDispute(
                account,
                Set.of(charge),
                DisputeReason.PRICE,
                Money.of("1200.00", "EUR"),
                SUNDAY,
                SUNDAY.plusDays(14),
                null,
                null));
    }

    private void queue(List<AccountId> accounts, String template, Channel channel, LocalDate date) {
        queue(accounts, template, channel, at(date, "10:00"));
    }

    private void queue(List<AccountId> accounts, String template, Channel channel, Instant due) {
        var date = due.atZone(STOCKHOLM).toLocalDate();
        messaging.queueAll(accounts.stream()
                .map(account -> new MessageOrder(
                        account + "/" + template,
                        account,
                        null,
                        template,
                        TemplateCatalog.get(template).purpose(),
                        channel,
                        date.plusDays(7),
                        date,
                        due))
                .toList());
    }

    private List<MessageRow> rows(AccountId account) {
        return messaging.history(account.customerId());
    }

    @SafeVarargs
    private List<MessageRow> everyRow(List<AccountId>... groups) {
        return Stream.of(groups)
                .flatMap(List::stream)
                .flatMap(account -> rows(account).stream())
                .toList();
    }

    /** Those of the accounts that something reached. */
    private List<AccountId> reached(List<Left> drained, List<AccountId> accounts) {
        var ids = drained.stream().map(Left::messageId).collect(Collectors.toSet());
        return accounts.stream()
                .filter(account -> rows(account).stream().anyMatch(row -> ids.contains(row.id())))
                .toList();
    }

    private static Set<String> texts(List<Left> drained) {
        return drained.stream()
                .filter(left -> left.channel() == Channel.SMS)
                .map(Left::to)
                .collect(Collectors.toSet());
    }

    private Set<String> numbers(List<AccountId> accounts) {
        return accounts.stream().map(this::number).collect(Collectors.toSet());
    }

    private static Collection<Long> perMinute(List<Left> drained) {
        return drained.stream()
                .collect(Collectors.groupingBy(left -> left.channel() + " " + left.at(), Collectors.counting()))
                .values();
    }

    private static boolean isWorkingHour(Instant moment) {
        var local = moment.atZone(STOCKHOLM);
        return !EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(local.getDayOfWeek())
                && !local.toLocalTime().isBefore(LocalTime.of(9, 0))
                && local.toLocalTime().isBefore(LocalTime.of(18, 0));
    }
}
