package io.dunwell.cases;

import io.dunwell.cases.ReplyToAnswer.Text;
import io.dunwell.cases.replies.Occasion;
import io.dunwell.cases.replies.OccasionRows;
import io.dunwell.cases.replies.ReplyPause;
import io.dunwell.cases.replies.Suggestion;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.ReceivedText;
import io.dunwell.staff.CurrentUser;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers wrote back and people answer. */
@Service
public class Replies {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final OccasionRows occasions;
    private final Messaging messaging;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;
    private final CurrentUser user;

    Replies(
            OccasionRows occasions,
            Messaging messaging,
            BusinessCalendar calendar,
            CompanyClock clock,
            CurrentUser user) {
        this.occasions = occasions;
        this.messaging = messaging;
        this.calendar = calendar;
        this.clock = clock;
        this.user = user;
    }

    /** @param occasionId the business key of the task's process; empty when that is no reply */
    @Transactional(readOnly = true)
    public Optional<ReplyToAnswer> of(long occasionId) {
        return occasions.find(occasionId).map(this::toAnswer);
    }

    /** All that a customer wrote and was answered, newest first. */
    @Transactional(readOnly = true)
    public List<Occasion> ofCustomer(long customerId) {
        return occasions.ofCustomer(customerId);
    }

    /**
     * Refuses an answer to less than the customer has written; until the transaction ends nothing more is added.
     *
     * @param seen what the person has read, {@link ReplyToAnswer#read} as the page sent it
     * @throws ReplyNotRead when a newer one has come
     */
    @Transactional
    public void refuseUnread(long occasionId, String seen) {
        var occasion = occasions.lock(occasionId).orElseThrow(() -> NotFound.of("reply", occasionId));
        if (!toAnswer(occasion).read().equals(seen)) {
            throw new ReplyNotRead();
        }
    }

    /** Ends the pause: what waited because of the reply goes on, through every check. */
    @Transactional
    public void answered(long occasionId, String outcome, @Nullable String note) {
        var occasion = occasions.find(occasionId).orElseThrow(() -> NotFound.of("reply", occasionId));
        occasions.answered(occasionId, outcome, note, calendar.today(), user.login(), clock.instant());
        messaging.goOn(occasion.customerId(), ReplyPause.REASONS, clock.instant());
        LOG.info("reply answered occasion={} outcome={}", occasionId, outcome);
    }

    private ReplyToAnswer toAnswer(Occasion occasion) {
        var texts = messaging.received(occasion.customerId()).stream()
                .filter(text -> text.id() >= occasion.firstText() && text.id() <= occasion.lastText())
                .sorted(Comparator.comparingLong(ReceivedText::id))
                .map(this::text)
                .toList();
        return new ReplyToAnswer(
                occasion.id(), occasion.caseId(), texts, occasion.pauseUntil(), occasion.refusesContact());
    }

    private Text text(ReceivedText text) {
        var stopped = text.meaning().refuses();
        return new Text(
                text.id(),
                text.channel(),
                text.from(),
                text.subject(),
                text.words(),
                text.pictures(),
                text.attachments(),
                text.receivedAt(),
                stopped,
                stopped ? null : Suggestion.of(text.words()).orElse(null),
                Suggestion.dayIn(text.words(), calendar.dateOf(text.receivedAt()))
                        .orElse(null));
    }
}
