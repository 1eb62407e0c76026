package io.dunwell.complaints;

import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Team;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read and who may answer a complaint. Nobody answers what is about themselves, whatever their role.
 *
 * <p>Supervisors and administrators read all; others read what they wrote down or answer.
 */
@Service
@Transactional(readOnly = true)
public class ComplaintDuties {

    private final Team team;
    private final CurrentUser user;

    ComplaintDuties(Team team, CurrentUser user) {
        this.team = team;
        this.user = user;
    }

    public boolean mayRead(Complaint complaint) {
        return user.oversees() || isMine(complaint) || complaint.recordedBy().equals(user.login());
    }

    /** Whether the signed-in person may answer it, note that it was withdrawn, or give it to somebody else. */
    public boolean mayAnswer(Complaint complaint) {
        return complaint.isOpen() && !user.login().equals(complaint.about()) && (user.oversees() || isMine(complaint));
    }

    public boolean isMine(Complaint complaint) {
        return complaint.answerer().equals(user.login());
    }

    /** Everybody who works here now, by name: a complaint may be about any of them. */
    public List<StaffMember> colleagues() {
        return team.all().stream().filter(StaffMember::active).toList();
    }

    /** People who can be asked to answer, by name. */
    public List<StaffMember> candidates() {
        return team.all().stream().filter(ComplaintDuties::canAnswer).toList();
    }

    /** Who answers unless somebody says otherwise: a supervisor, else an administrator; empty where there is none. */
    public Optional<StaffMember> usual() {
        return candidates().stream()
                .filter(member -> member.role() != Role.COLLECTOR)
                .min(Comparator.comparing((StaffMember member) -> member.role() == Role.SUPERVISOR ? 0 : 1)
                        .thenComparing(StaffMember::name));
    }

    /** What colleagues call the person, for pages and refusals. */
    public String name(String login) {
        return team.find(login).map(StaffMember::name).orElse(login);
    }

    /** @throws ComplaintRejected unless the signed-in person may answer it */
    void refuseOthers(Complaint complaint) {
        complaint.refuseWhenClosed();
        if (user.login().equals(complaint.about())) {
            throw new ComplaintRejected(
                    "This complaint is about you, so somebody else answers it: %s does, or another supervisor."
                            .formatted(name(complaint.answerer())));
        }
        if (!mayAnswer(complaint)) {
            throw new ComplaintRejected(
                    "%s answers this complaint; ask them or a supervisor.".formatted(name(complaint.answerer())));
        }
    }

    /** @throws ComplaintRejected when the person cannot answer a complaint about {@code about} */
    void check(String answerer, @Nullable String about) {
        if (Objects.equals(answerer, about)) {
            throw new ComplaintRejected("A complaint about %s is not answered by %s: choose somebody else."
                    .formatted(name(answerer), name(answerer)));
        }
        if (team.find(answerer).filter(ComplaintDuties::canAnswer).isEmpty()) {
            throw new ComplaintRejected(
                    "“%s” cannot answer complaints: choose an active colleague who collects or supervises."
                            .formatted(answerer));
        }
        if (about != null && team.find(about).isEmpty()) {
            throw new ComplaintRejected(
                    "Nobody called “%s” works here: choose whom the complaint is about.".formatted(about));
        }
    }

    private static boolean canAnswer(StaffMember member) {
        return member.active() && member.role() != Role.POLICY_MANAGER;
    }
}
