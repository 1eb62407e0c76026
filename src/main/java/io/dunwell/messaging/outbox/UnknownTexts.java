package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.SqlRow;
import io.dunwell.kernel.Wordless;
import io.dunwell.messaging.channels.Channels;
import io.dunwell.messaging.channels.SmsLookup;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks up texts whose outcome is still unknown when the provider has had time to report it. What the provider has was
 * sent, and perhaps delivered or lost by now; what it does not have was not, and is left at that: a reminder is worth
 * less than a second one would harm, should the provider be mistaken.
 */
@Component
public class UnknownTexts {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownTexts.class);
    private static final Duration SETTLE = Duration.ofMinutes(15);

    /** The provider's clock may be behind ours. */
    private static final Duration CLOCKS = Duration.ofSeconds(30);

    private static final String ABSENT = "The SMS provider has no such message: it was not sent.";
    private static final String OPEN =
            """
            select m.id, a.reference, m.to_address, m.body, a.claimed_at
              from outbound_message m join message_attempt a on a.message_id = m.id and a.attempt = m.attempts
             where m.state = 'UNKNOWN' and m.channel = 'SMS' and a.looked_up_at is null and a.claimed_at < ?
             order by a.claimed_at limit 20
            """;

    private final JdbcClient jdbc;
    private final Channels channels;
    private final SmsLookup provider;
    private final DeliveryReports reports;
    private final LostNotices notices;

    UnknownTexts(JdbcClient jdbc, Channels channels, SmsLookup provider, DeliveryReports reports, LostNotices notices) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.provider = provider;
        this.reports = reports;
        this.notices = notices;
    }

    private record Text(long id, String reference, String to, String words, Instant claimedAt) {}

    /** Looks up at most 20; the rest, and all when the provider does not answer, wait for the next time. */
    public void lookUp(Instant now) {
        if (!channels.isOutside(Channel.SMS)) {
            return;
        }
        for (var text : open(now)) {
            try {
                lookUp(text, now);
            } catch (RuntimeException noAnswer) {
                LOG.warn("text could not be looked up message={}", text.id(), Wordless.of(noAnswer));
                return;
            }
        }
    }

    private void lookUp(Text text, Instant now) {
        var found = provider.find(
                text.reference(), text.to(), text.words(), text.claimedAt().minus(CLOCKS), othersTo(text));
        found.ifPresentOrElse(report -> reports.take(report, now), () -> absent(text, now));
        jdbc.sql("update message_attempt set looked_up_at = ? where reference = ?")
                .params(SqlRow.stored(now), text.reference())
                .update();
        LOG.info("text looked up message={} found={}", text.id(), found.isPresent());
    }

    private void absent(Text text, Instant now) {
        jdbc.sql(
                        """
                update outbound_message set state = 'NOT_SENT', reason = ?, version = version + 1
                 where id = ? and state = 'UNKNOWN'
                """)
                .params(ABSENT, text.id())
                .update();
        notices.note(List.of(text.id()), now);
    }

    private HashSet<String> othersTo(Text text) {
        return new HashSet<>(jdbc.sql(
                        """
                select a.provider_id from message_attempt a join outbound_message m on m.id = a.message_id
                 where m.to_address = ? and a.provider_id is not null and a.claimed_at >= ?
                """)
                .params(text.to(), SqlRow.stored(text.claimedAt().minus(Duration.ofDays(1))))
                .query(String.class)
                .list());
    }

    private List<Text> open(Instant now) {
        return jdbc.sql(OPEN)
                .param(SqlRow.stored(now.minus(SETTLE)))
                .query((row, number) -> new Text(
                        row.getLong("id"),
                        row.getString("reference"),
                        row.getString("to_address"),
                        row.getString("body"),
                        SqlRow.moment(row, "claimed_at")))
                .list();
    }
}
