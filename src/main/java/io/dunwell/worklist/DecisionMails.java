package io.dunwell.worklist;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.messaging.HouseMails;
import io.dunwell.messaging.HouseMails.Answer;
import io.dunwell.messaging.HouseMails.Book;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Team;
import io.dunwell.worklist.DecisionMail.State;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks those who may decide by mail, with a link for each of them: once per task and person. A mail is claimed before
 * it is sent and settled after; one that may have left is not sent again.
 */
@Service
public class DecisionMails {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionMails.class);

    /** What an owner is asked for; other tasks of supervisors are found in the worklist. */
    private static final Set<String> FORMS = Set.of("owner-decision", "approve-agency");

    /** Whoever enters an address today is not flooded with what waited before. */
    private static final Duration RECENT = Duration.ofDays(3);

    private static final Duration TRY_AGAIN_AFTER = Duration.ofMinutes(15);

    private final DecisionMailRows rows;
    private final DecisionLinks links;
    private final Worklist worklist;
    private final Team team;
    private final HouseMails mails;
    private final TransactionTemplate transaction;

    private final BusinessCalendar calendar;

    DecisionMails(
            DecisionMailRows rows,
            DecisionLinks links,
            Worklist worklist,
            Team team,
            HouseMails mails,
            TransactionTemplate transaction,
            BusinessCalendar calendar) {
        this.calendar = calendar;
        this.rows = rows;
        this.links = links;
        this.worklist = worklist;
        this.team = team;
        this.mails = mails;
        this.transaction = transaction;
    }

    /** A mail that is claimed. */
    private record Claimed(long id, String to, StaffMember reader, DecisionWords words) {}

    private record Pair(String taskId, long memberId) {}

    /** Writes to whom was not written yet; returns how many mails left. Several nodes may do so at once. */
    public int send(Instant now) {
        if (!mails.leave()) {
            return 0;
        }
        var readers = links.deciders().stream()
                .filter(member -> member.email() != null)
                .toList();
        return readers.isEmpty() ? 0 : send(readers, now);
    }

    private int send(List<StaffMember> readers, Instant now) {
        var tasks = rows.tasks(FORMS, now.minus(RECENT));
        var settled = rows.of(new HashSet<>(tasks)).stream()
                .filter(mail -> mail.state() != State.NOT_SENT)
                .map(mail -> new Pair(mail.taskId(), mail.memberId()))
                .collect(Collectors.toSet());
        var sent = 0;
        for (var taskId : tasks) {
            for (var reader : readers) {
                if (!settled.contains(new Pair(taskId, reader.id()))) {
                    sent += claim(taskId, reader, now).map(this::send).orElse(0);
                }
            }
        }
        return sent;
    }

    /** Whom the task's mails went to. */
    public List<DecisionMail> of(String taskId) {
        return rows.of(Set.of(taskId));
    }

    private Optional<Claimed> claim(String taskId, StaffMember reader, Instant now) {
        return transaction.execute(status -> worklist.find(taskId)
                .filter(item -> item.assignee() == null || item.assignee().equals(reader.login()))
                .flatMap(item -> {
                    var id = rows.claim(taskId, reader.id(), now, now.minus(TRY_AGAIN_AFTER));
                    return id.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Claimed(id.getAsLong(), address(reader), reader, words(item, reader)));
                }));
    }

    private DecisionWords words(WorkItem item, StaffMember reader) {
        return DecisionWords.of(
                item, calendar.today(), reader.name(), team.locale(reader), links.issue(item.taskId(), reader.id()));
    }

    private int send(Claimed mail) {
        var answer = mails.send(
                Book.DECISIONS,
                mail.id(),
                mail.to(),
                mail.reader().name(),
                mail.words().subject(),
                mail.words().text());
        transaction.executeWithoutResult(status -> rows.settle(mail.id(), state(answer), remark(answer)));
        LOG.info("decision asked for by mail={} outcome={}", mail.id(), answer.sent());
        return answer.sent() == HouseMails.Sent.YES ? 1 : 0;
    }

    private static String address(StaffMember reader) {
        return String.valueOf(reader.email());
    }

    private static State state(Answer answer) {
        return switch (answer.sent()) {
            case YES -> State.SENT;
            case NO -> State.NOT_SENT;
            case PERHAPS -> State.UNKNOWN;
        };
    }

    private static @Nullable String remark(Answer answer) {
        return answer.sentence().isEmpty() ? null : answer.sentence();
    }
}
