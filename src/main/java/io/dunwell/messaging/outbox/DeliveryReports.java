package io.dunwell.messaging.outbox;

import io.dunwell.customers.NumberConfirmations;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.SqlRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.channels.DeliveryReport;
import io.dunwell.messaging.troubles.ChannelTroubles;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what providers tell about attempts, which may come late, twice, out of order, or before the answer to the
 * attempt itself. A message only ever moves on: from whatever we believed to sent, from sent to its end.
 */
@Component
public class DeliveryReports {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryReports.class);
    private static final Set<String> ENDS = Set.of("DELIVERED", "UNDELIVERED");

    private final JdbcClient jdbc;
    private final Blame blame;
    private final NumberConfirmations numbers;
    private final BusinessCalendar calendar;
    private final LostNotices notices;
    private final ChannelTroubles troubles;

    DeliveryReports(
            JdbcClient jdbc,
            Blame blame,
            NumberConfirmations numbers,
            BusinessCalendar calendar,
            LostNotices notices,
            ChannelTroubles troubles) {
        this.jdbc = jdbc;
        this.blame = blame;
        this.numbers = numbers;
        this.calendar = calendar;
        this.notices = notices;
        this.troubles = troubles;
    }

    private record Tried(long messageId, int attempt, String state, Channel channel) {}

    private record Known(String state, int attempts, long customerId, @Nullable Long contactId, @Nullable String to) {

        /** An earlier attempt says nothing about a message that somebody has in hand again. */
        boolean hears(Tried tried) {
            return tried.attempt() == attempts || !state.equals("CLAIMED");
        }
    }

    /**
     * Moves the attempt and its message on; a repeat changes nothing.
     *
     * @throws NotFound when no attempt has this reference
     */
    @Transactional
    public void take(DeliveryReport report, Instant now) {
        var tried = tried(report.reference());
        var message = locked(tried.messageId());
        if (!isNew(report, now)) {
            return;
        }
        var reached = report.reached().name();
        if (isFurther(reached, tried.state())) {
            move(tried, report, now);
        }
        if (message.hears(tried) && isFurther(reached, message.state())) {
            move(tried.messageId(), report, now);
            notices.note(List.of(tried.messageId()), now);
        }
        if (report.failure() != null) {
            troubles.heard(tried.channel(), report.failure(), now);
        }
        if (message.contactId() != null) {
            heardOfAddress(message, message.contactId(), tried, report, now);
        }
        LOG.info("delivery reported message={} state={}", tried.messageId(), reached);
    }

    private void heardOfAddress(Known message, long contactId, Tried tried, DeliveryReport report, Instant now) {
        var to = message.to();
        var failure = report.failure();
        if (failure != null && failure.blamesTheAddress()) {
            blame.about(
                    new Blame.Tried(tried.messageId(), message.customerId(), contactId, tried.channel(), to),
                    failure,
                    now);
        } else if (to != null && tried.channel() == Channel.SMS && report.reached() == MessageState.DELIVERED) {
            numbers.confirmed(contactId, to, calendar.dateOf(now));
        }
    }

    private static boolean isFurther(String reached, String known) {
        return !ENDS.contains(known) && !known.equals(reached);
    }

    private Tried tried(String reference) {
        return jdbc.sql("select message_id, attempt, state, channel from message_attempt where reference = ?")
                .param(reference)
                .query((row, number) ->
                        new Tried(row.getLong(1), row.getInt(2), row.getString(3), Channel.valueOf(row.getString(4))))
                .optional()
                .orElseThrow(() -> NotFound.of("attempt", reference));
    }

    private Known locked(long messageId) {
        return jdbc.sql(
                        "select state, attempts, customer_id, contact_id, to_address from outbound_message where id = ? for update")
                .param(messageId)
                .query((row, number) -> new Known(
                        row.getString(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getObject(4, Long.class),
                        row.getString(5)))
                .single();
    }

    private boolean isNew(DeliveryReport report, Instant now) {
        return jdbc.sql(
                                """
                        insert ignore into delivery_report (reference, provider_id, status, error_code, received_at)
                        values (?, ?, ?, ?, ?)
                        """)
                        .params(
                                report.reference(),
                                report.providerId(),
                                report.status(),
                                report.failure() == null
                                        ? null
                                        : report.failure().code(),
                                SqlRow.stored(now))
                        .update()
                == 1;
    }

    private void move(Tried tried, DeliveryReport report, Instant now) {
        jdbc.sql(
                        """
                update message_attempt set state = ?, provider_id = ?, error_code = ?, error_text = ?,
                  finished_at = coalesce(finished_at, ?) where message_id = ? and attempt = ?
                """)
                .params(
                        report.reached().name(),
                        report.providerId(),
                        report.failure() == null ? null : report.failure().code(),
                        report.failure() == null ? null : report.failure().sentence(),
                        SqlRow.stored(now),
                        tried.messageId(),
                        tried.attempt())
                .update();
    }

    private void move(long messageId, DeliveryReport report, Instant now) {
        jdbc.sql(
                        """
                update outbound_message set state = ?, provider_id = ?, reason = ?, claimed_until = null,
                  finished_at = coalesce(finished_at, ?), version = version + 1 where id = ?
                """)
                .params(
                        report.reached().name(),
                        report.providerId(),
                        report.failure() == null ? null : report.failure().sentence(),
                        SqlRow.stored(now),
                        messageId)
                .update();
    }
}
