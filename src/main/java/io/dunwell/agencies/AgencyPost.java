package io.dunwell.agencies;

import io.dunwell.agencies.AgencyMail.Answer;
import io.dunwell.agencies.AgencyNotice.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends by mail what agencies must be told, each notice at most once: it is claimed before and settled after. Whoever
 * dies in between leaves a notice of which a person finds out whether it arrived.
 */
@Component
public class AgencyPost {

    private static final Logger LOG = LoggerFactory.getLogger(AgencyPost.class);

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Limit AT_ONCE = Limit.of(200);

    private final AgencyNoticeRepository notices;
    private final PlacementRepository placements;
    private final AgencyRepository agencies;
    private final PackageLinks links;
    private final AgencyMail mail;
    private final TransactionTemplate transaction;

    AgencyPost(
            AgencyNoticeRepository notices,
            PlacementRepository placements,
            AgencyRepository agencies,
            PackageLinks links,
            AgencyMail mail,
            TransactionTemplate transaction) {
        this.notices = notices;
        this.placements = placements;
        this.agencies = agencies;
        this.links = links;
        this.mail = mail;
        this.transaction = transaction;
    }

    /** A notice to one agency. */
    private record Mail(long notice, String to, String name, String subject, String text) {}

    /** Sends what waits and has an address; returns how many were told. Several nodes may do so at once. */
    public int deliver(Instant now) {
        settleLeftOver(now);
        if (!mail.leaves()) {
            return 0;
        }
        var told = 0;
        for (var id : notices.toMail(AT_ONCE)) {
            told += claim(id, now).map(this::send).orElse(0);
        }
        return told;
    }

    private void settleLeftOver(Instant now) {
        transaction.executeWithoutResult(status -> notices.findTop200ByStateInOrderById(Set.of(State.SENDING)).stream()
                .filter(notice -> notice.toldAt() == null || notice.toldAt().isBefore(now.minus(PATIENCE)))
                .forEach(notice -> notice.unknown("Sending was interrupted: ask the agency whether it came.")));
    }

    private Optional<Mail> claim(long id, Instant now) {
        try {
            return transaction.execute(status -> {
                var notice = notices.findById(id).filter(one -> one.state() == State.WAITING);
                var address = notice.flatMap(this::address);
                address.ifPresent(found -> notice.get().sending(now));
                return address;
            });
        } catch (OptimisticLockingFailureException another) {
            LOG.debug("another node tells it notice={}", id);
            return Optional.empty();
        }
    }

    private Optional<Mail> address(AgencyNotice notice) {
        var placement = placements.findById(notice.placementId()).orElseThrow();
        var agency = agencies.findById(placement.agencyId()).orElseThrow();
        var email = agency.email();
        if (email == null) {
            return Optional.empty();
        }
        var reference = placement.agencyReference();
        var about = "Placement %d%s".formatted(placement.id(), reference == null ? "" : ", your number " + reference);
        return Optional.of(new Mail(
                notice.id(),
                email,
                agency.name(),
                about + ": " + notice.kind().label(),
                "%s%n%n%s%n%s".formatted(about, notice.sentence(), whereItsPackageIs(notice, placement))));
    }

    private String whereItsPackageIs(AgencyNotice notice, Placement placement) {
        if (!notice.kind().bringsPackage() || !placement.isActive()) {
            return "";
        }
        return links.issue(placement)
                .map(link -> "Fetch its package and acknowledge the account here, until %s:%n%s%n"
                        .formatted(link.until(), link.address()))
                .orElse("Ask us for its package.%n".formatted());
    }

    private int send(Mail letter) {
        var answer = mail.send(letter.notice(), letter.to(), letter.name(), letter.subject(), letter.text());
        settle(letter, answer);
        LOG.info("agency written to notice={} sent={}", letter.notice(), answer.sent());
        return answer.sent() == AgencyMail.Sent.YES ? 1 : 0;
    }

    private void settle(Mail letter, Answer answer) {
        transaction.executeWithoutResult(status -> {
            var notice = notices.findById(letter.notice()).orElseThrow();
            switch (answer.sent()) {
                case YES -> notice.told(letter.to(), notice.toldAt() == null ? Instant.EPOCH : notice.toldAt());
                case NO -> notice.waits(answer.sentence());
                case PERHAPS -> notice.unknown(answer.sentence());
            }
        });
    }
}
