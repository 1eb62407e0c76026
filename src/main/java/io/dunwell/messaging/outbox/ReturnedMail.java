package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.SqlRow;
import io.dunwell.kernel.Wordless;
import io.dunwell.messaging.channels.Channels;
import io.dunwell.messaging.channels.DeliveryReport;
import io.dunwell.messaging.channels.ReturnMailbox;
import io.dunwell.messaging.channels.ReturnMailbox.News;
import io.dunwell.messaging.inbound.InboundMails;
import io.dunwell.messaging.mails.IncomingMail;
import jakarta.mail.MessagingException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes in what came to the mailbox. How far it was read is kept afterwards, so a crash, or another node, reads some
 * mails again, which changes nothing: see {@link DeliveryReports} and {@link InboundMails}.
 */
@Component
public class ReturnedMail {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMail.class);
    private static final int ROUNDS = 20;
    private static final int TRIES = 5;

    private final ReturnMailbox mailbox;
    private final Channels channels;
    private final DeliveryReports reports;
    private final InboundMails mails;
    private final JdbcClient jdbc;

    ReturnedMail(
            ReturnMailbox mailbox, Channels channels, DeliveryReports reports, InboundMails mails, JdbcClient jdbc) {
        this.mailbox = mailbox;
        this.channels = channels;
        this.reports = reports;
        this.mails = mails;
        this.jdbc = jdbc;
    }

    private record Place(long validity, long lastUid, Instant begunAt) {}

    /** A mailbox that cannot be read waits for the next time, which the doctor explains. */
    public void takeIn(Instant now) {
        if (!mailbox.isConfigured() || !channels.isOutside(Channel.EMAIL)) {
            return;
        }
        try {
            boolean more = true;
            for (int round = 0; more && round < ROUNDS; round++) {
                var place = place(now);
                var news = mailbox.since(place.validity(), place.lastUid());
                take(news, place.begunAt(), now);
                remember(new Place(news.validity(), news.lastUid(), place.begunAt()));
                more = news.more();
            }
        } catch (MessagingException unreadable) {
            LOG.warn("mailbox could not be read", Wordless.of(unreadable));
        }
    }

    private void take(News news, Instant since, Instant now) {
        news.reports().forEach(report -> take(report, now));
        news.mails().forEach(mail -> take(mail, since, now));
        news.unreadable().forEach(mail -> mails.cannotRead(mail, now));
    }

    private void take(DeliveryReport report, Instant now) {
        try {
            reports.take(report, now);
        } catch (NotFound ofAnotherInstallation) {
            LOG.info("returned mail is not ours reference={}", report.reference());
        }
    }

    /** Somebody may have changed the same person at the same moment: a refusal must not be lost by that. */
    private void take(IncomingMail mail, Instant since, Instant now) {
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                takeOnce(mail, since, now);
                return;
            } catch (ConcurrencyFailureException together) {
                LOG.info("mail taken in once more, because two changed the same person");
            }
        }
        takeOnce(mail, since, now);
    }

    private void takeOnce(IncomingMail mail, Instant since, Instant now) {
        try {
            mails.take(mail, since, now);
        } catch (ConcurrencyFailureException together) {
            throw together;
        } catch (RuntimeException strange) {
            LOG.error("mail could not be kept key={}", mail.key(), Wordless.of(strange));
            mails.cannotRead(mail.withoutWords(), now);
        }
    }

    private Place place(Instant now) {
        return jdbc.sql("select uid_validity, last_uid, begun_at from return_mailbox where mailbox = ?")
                .param(mailbox.name())
                .query((row, number) -> new Place(row.getLong(1), row.getLong(2), SqlRow.moment(row, "begun_at")))
                .optional()
                .orElse(new Place(0, 0, now));
    }

    private void remember(Place place) {
        int known = jdbc.sql("update return_mailbox set uid_validity = ?, last_uid = ? where mailbox = ?")
                .params(place.validity(), place.lastUid(), mailbox.name())
                .update();
        if (known == 0) {
            jdbc.sql(
                            "insert ignore into return_mailbox (mailbox, uid_validity, last_uid, begun_at) values (?, ?, ?, ?)")
                    .params(mailbox.name(), place.validity(), place.lastUid(), SqlRow.stored(place.begunAt()))
                    .update();
        }
    }
}
