package io.dunwell.messaging.outbox;

import io.dunwell.contact.ContactVerdicts;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.channels.ChannelGateway;
import io.dunwell.messaging.channels.Channels;
import io.dunwell.messaging.channels.RecordingGateway;
import io.dunwell.messaging.channels.SendingLimits;
import io.dunwell.messaging.troubles.ChannelTroubles;
import io.dunwell.messaging.unsubscribe.UnsubscribeLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Dispatchers that hand over to gateways of a test's own. */
@Component
public class Dispatchers {

    private final Claims claims;
    private final FactsOfTheDay facts;
    private final DispatchDecisions decisions;
    private final Paces paces;
    private final ContactVerdicts verdicts;
    private final LostNotices notices;
    private final AttemptResults results;
    private final Blame blame;
    private final Companies companies;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;
    private final TransactionTemplate transaction;
    private final UnsubscribeLinks links;
    private final JdbcClient jdbc;
    private final ChannelTroubles troubles;

    Dispatchers(
            Claims claims,
            FactsOfTheDay facts,
            DispatchDecisions decisions,
            Paces paces,
            ContactVerdicts verdicts,
            LostNotices notices,
            AttemptResults results,
            Blame blame,
            Companies companies,
            BusinessCalendar calendar,
            CompanyClock clock,
            TransactionTemplate transaction,
            UnsubscribeLinks links,
            JdbcClient jdbc,
            ChannelTroubles troubles) {
        this.claims = claims;
        this.facts = facts;
        this.decisions = decisions;
        this.paces = paces;
        this.verdicts = verdicts;
        this.notices = notices;
        this.results = results;
        this.blame = blame;
        this.companies = companies;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = transaction;
        this.links = links;
        this.jdbc = jdbc;
        this.troubles = troubles;
    }

    /** A channel that no gateway is given for stays in the house. */
    public Dispatcher to(ChannelGateway... outside) {
        return to(paces, outside);
    }

    /** With this many handed over at once, by each channel. */
    public Dispatcher to(int atOnce, ChannelGateway... outside) {
        var all = Stream.of(outside).collect(Collectors.toMap(ChannelGateway::channel, gateway -> atOnce));
        return to(paces, new SendingLimits(all, Map.of()), outside);
    }

    /** With so many a minute by each channel, and no limit for a day. */
    public Dispatcher paced(int perMinute, ChannelGateway... outside) {
        return paced(perMinute, 1, outside);
    }

    /** The same with this many handed over at once. */
    public Dispatcher paced(int perMinute, int atOnce, ChannelGateway... outside) {
        var pace = Stream.of(outside)
                .collect(Collectors.toMap(ChannelGateway::channel, gateway -> new Pace(perMinute, Integer.MAX_VALUE)));
        var most = Stream.of(outside).collect(Collectors.toMap(ChannelGateway::channel, gateway -> atOnce));
        return to(
                new Paces(jdbc, calendar, new OutboxSettings(Duration.ofDays(5), pace)),
                new SendingLimits(most, Map.of()),
                outside);
    }

    /** As fast as they answer. */
    Dispatcher atFullSpeedTo(ChannelGateway... outside) {
        return to(new Paces(jdbc, calendar, new OutboxSettings(Duration.ofDays(5), Map.of())), outside);
    }

    Dispatcher to(Paces pace, ChannelGateway... outside) {
        return to(pace, new SendingLimits(Map.of(), Map.of()), outside);
    }

    private Dispatcher to(Paces pace, SendingLimits limits, ChannelGateway... outside) {
        var channels = RecordingGateway.channels(companies, outside);
        return new Dispatcher(
                claiming(channels, pace),
                new Sending(channels, new Couriers(limits), new Silences(), new Recording(results, blame, troubles)),
                results,
                channels,
                clock);
    }

    /** Not made by Spring, so its transaction is begun by hand. */
    private Claiming claiming(Channels channels, Paces pace) {
        var heads = new MailHeads(jdbc, channels, links);
        return new Claiming(claims, facts, decisions, new Pacing(channels, pace), heads, verdicts, notices, troubles) {
            @Override
            public Claimed take(Instant now, int limit, Map<Channel, Instant> down, Set<Channel> resting) {
                return Objects.requireNonNull(transaction.execute(status -> super.take(now, limit, down, resting)));
            }
        };
    }
}
