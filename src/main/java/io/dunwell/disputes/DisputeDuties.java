package io.dunwell.disputes;

import io.dunwell.disputes.DisputeChange.Kind;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Team;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who must find out about a dispute, and by when the customer is answered. */
@Service
@Transactional
public class DisputeDuties {

    private final DisputeRepository disputes;
    private final DisputeChanges changes;
    private final DisputeNews news;
    private final Team team;
    private final CurrentUser user;
    private final CompanyClock clock;

    DisputeDuties(
            DisputeRepository disputes,
            DisputeChanges changes,
            DisputeNews news,
            Team team,
            CurrentUser user,
            CompanyClock clock) {
        this.disputes = disputes;
        this.changes = changes;
        this.news = news;
        this.team = team;
        this.user = user;
        this.clock = clock;
    }

    /** People who can be asked to find out. */
    @Transactional(readOnly = true)
    public List<StaffMember> candidates() {
        return team.all().stream().filter(DisputeDuties::canFindOut).toList();
    }

    /** The login of the owner, empty when that person no longer works here or does other work: then anybody may. */
    @Transactional(readOnly = true)
    public Optional<String> ownerAtWork(Dispute dispute) {
        return Optional.ofNullable(dispute.ownerLogin())
                .flatMap(team::find)
                .filter(DisputeDuties::canFindOut)
                .map(StaffMember::login);
    }

    /**
     * Gives it to another person; to the present owner again does nothing.
     *
     * @throws DisputeRefused when it is answered, or the person cannot work on it
     */
    public void handTo(long id, String login, LocalDate on, @Nullable String why) {
        var dispute = get(id);
        if (login.equals(dispute.ownerLogin())) {
            return;
        }
        if (team.find(login).filter(DisputeDuties::canFindOut).isEmpty()) {
            throw new DisputeRefused(
                    "“%s” cannot find out about disputes: choose an active colleague who collects.".formatted(login));
        }
        var was = dispute.ownerLogin();
        dispute.handTo(login);
        changes.save(new DisputeChange(id, Kind.OWNER, was, login, why, on, user.login(), clock.instant()));
        news.tell(dispute, "dispute has another owner");
    }

    /**
     * Promises the answer for another day; the same day again does nothing.
     *
     * @throws DisputeRefused when it is answered, or the day lies in the past
     */
    public void answerBy(long id, LocalDate date, LocalDate on, String why) {
        var dispute = get(id);
        if (date.equals(dispute.answerDueOn())) {
            return;
        }
        if (date.isBefore(on)) {
            throw new DisputeRefused(
                    "The answer cannot be due on %s, which is past: choose a later day.".formatted(date));
        }
        var was = dispute.answerDueOn().toString();
        dispute.answerBy(date);
        changes.save(
                new DisputeChange(id, Kind.ANSWER_DUE, was, date.toString(), why, on, user.login(), clock.instant()));
        news.tell(dispute, "dispute is answered on another day");
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<DisputeChange> changes(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : changes.findByDisputeIdInOrderById(ids);
    }

    private Dispute get(long id) {
        return disputes.findById(id).orElseThrow(() -> NotFound.of("dispute", id));
    }

    private static boolean canFindOut(StaffMember member) {
        return member.active() && member.role() != Role.POLICY_MANAGER;
    }
}
