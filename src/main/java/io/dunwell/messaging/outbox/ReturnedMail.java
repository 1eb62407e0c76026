package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Wordless;
import io.dunwell.messaging.channels.Channels;
import io.dunwell.messaging.channels.DeliveryReport;
import io.dunwell.messaging.channels.ReturnMailbox;
import jakarta.mail.MessagingException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes in what came back. How far the mailbox was read is kept afterwards, so a crash reads some reports again, which
 * changes nothing: see {@link DeliveryReports}.
 */
@Component
public class ReturnedMail {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMail.class);

    private final ReturnMailbox mailbox;
    private final Channels channels;
    private final DeliveryReports reports;
    private final JdbcClient jdbc;

    ReturnedMail(ReturnMailbox mailbox, Channels channels, DeliveryReports reports, JdbcClient jdbc) {
        this.mailbox = mailbox;
        this.channels = channels;
        this.reports = reports;
        this.jdbc = jdbc;
    }

    private record Place(long validity, long lastUid) {}

    /** A mailbox that cannot be read waits for the next time, which the doctor explains. */
    public void takeIn(Instant now) {
        if (!mailbox.isConfigured() || !channels.isOutside(Channel.EMAIL)) {
            return;
        }
        try {
            var place = place();
            var news = mailbox.since(place.validity(), place.lastUid());
            news.reports().forEach(report -> take(report, now));
            remember(new Place(news.validity(), news.lastUid()));
        } catch (MessagingException unreadable) {
            LOG.warn("returned mail could not be fetched", Wordless.of(unreadable));
        }
    }

    private void take(DeliveryReport report, Instant now) {
        try {
            reports.take(report, now);
        } catch (NotFound ofAnotherInstallation) {
            LOG.info("returned mail is not ours reference={}", report.reference());
        }
    }

    private Place place() {
        return jdbc.sql("select uid_validity, last_uid from return_mailbox where mailbox = ?")
                .param(mailbox.name())
                .query((row, number) -> new Place(row.getLong(1), row.getLong(2)))
                .optional()
                .orElse(new Place(0, 0));
    }

    private void remember(Place place) {
        int known = jdbc.sql("update return_mailbox set uid_validity = ?, last_uid = ? where mailbox = ?")
                .params(place.validity(), place.lastUid(), mailbox.name())
                .update();
        if (known == 0) {
            jdbc.sql("insert ignore into return_mailbox (mailbox, uid_validity, last_uid) values (?, ?, ?)")
                    .params(mailbox.name(), place.validity(), place.lastUid())
                    .update();
        }
    }
}
