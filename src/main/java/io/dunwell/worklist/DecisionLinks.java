package io.dunwell.worklist;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.links.Links;
import io.dunwell.staff.InTheNameOf;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Team;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an owner decide with one link, from a telephone and without signing in. A link is for one task and one person,
 * used once, and ends with the task; what is decided with it is recorded in that person's name.
 */
@Service
@Transactional
public class DecisionLinks {

    public static final String PURPOSE = "decision";

    private static final Duration HOLDS = Duration.ofDays(14);

    private final Links links;
    private final Worklist worklist;
    private final TaskDesk desk;
    private final TaskForce taskForce;
    private final Team team;
    private final InTheNameOf inTheNameOf;
    private final CompanyClock clock;

    DecisionLinks(
            Links links,
            Worklist worklist,
            TaskDesk desk,
            TaskForce taskForce,
            Team team,
            InTheNameOf inTheNameOf,
            CompanyClock clock) {
        this.links = links;
        this.worklist = worklist;
        this.desk = desk;
        this.taskForce = taskForce;
        this.team = team;
        this.inTheNameOf = inTheNameOf;
        this.clock = clock;
    }

    /** What a link is for. */
    public record Asked(String taskId, String login) {}

    /** Those who may decide, by name. */
    @Transactional(readOnly = true)
    public List<StaffMember> deciders() {
        return team.all().stream().filter(DecisionLinks::mayDecide).toList();
    }

    /**
     * The link for one person; a repeat returns the same and lengthens its time.
     *
     * @return empty where nobody outside reaches us
     * @throws io.dunwell.kernel.NotFound when the task is closed
     * @throws DecisionRefused when the task is not an owner's, or the person may not decide
     */
    public Optional<URI> issue(String taskId, long memberId) {
        if (!isForOwners(worklist.get(taskId))) {
            throw new DecisionRefused("Only what an owner or supervisor decides can be asked for with a link.");
        }
        var member = decider(memberId);
        return links.issue(PURPOSE, taskId + ":" + member.id(), clock.instant().plus(HOLDS));
    }

    public static boolean isForOwners(WorkItem item) {
        return Role.SUPERVISOR.name().equals(item.candidateRole());
    }

    /**
     * Changes nothing.
     *
     * @throws io.dunwell.links.LinkRefused when the link is unknown, over, used or withdrawn
     * @throws DecisionRefused when the person may not decide any more
     */
    @Transactional(readOnly = true)
    public Asked find(String reference) {
        return asked(links.find(PURPOSE, reference).subject());
    }

    /** Looks at something as the person whom the link is for would. */
    public <T> T as(Asked asked, Supplier<T> look) {
        return inTheNameOf.run(asked.login(), look);
    }

    /**
     * Decides and uses the link up: all or nothing.
     *
     * @param sent what the form's fields held, by key
     * @throws FormRefused when an answer is missing or cannot be taken
     */
    public void decide(String reference, Map<String, String> sent) {
        var asked = asked(links.use(PURPOSE, reference).subject());
        inTheNameOf.run(asked.login(), () -> {
            desk.complete(asked.taskId(), taskForce.current(), sent);
            return asked;
        });
    }

    private Asked asked(String subject) {
        var colon = subject.lastIndexOf(':');
        var member = decider(Long.parseLong(subject.substring(colon + 1)));
        return new Asked(subject.substring(0, colon), member.login());
    }

    private StaffMember decider(long memberId) {
        return team.all().stream()
                .filter(member -> member.id() == memberId && mayDecide(member))
                .findFirst()
                .orElseThrow(() ->
                        new DecisionRefused("This link is for somebody who cannot decide here any more: sign in."));
    }

    private static boolean mayDecide(StaffMember member) {
        return member.active() && member.role() == Role.SUPERVISOR;
    }
}
