package io.dunwell.worklist;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.HeldRoles;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Team;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who asks, and which tasks they may take. */
@Component
public class TaskForce {

    private final CurrentUser user;
    private final HeldRoles roles;
    private final Team team;
    private final BusinessCalendar calendar;

    TaskForce(CurrentUser user, HeldRoles roles, Team team, BusinessCalendar calendar) {
        this.user = user;
        this.roles = roles;
        this.team = team;
        this.calendar = calendar;
    }

    /** The signed-in person; nobody may take anything without one. */
    public Worker current() {
        return new Worker(user.login(), roles.now(), team.coveredBy(user.login(), calendar.today()));
    }

    /** Active people who may do tasks of a role, by name. */
    public List<StaffMember> able(String role) {
        return team.all().stream()
                .filter(StaffMember::active)
                .filter(member -> roles.of(member.role()).contains(role))
                .toList();
    }
}
