package io.dunwell.supervision;

import io.dunwell.staff.Absence;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffMember;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has how much to do until the end of a week.
 *
 * @param until the last day of the week
 * @param workdays business days from today until then
 * @param total of everybody and of what nobody has, each account once
 */
public record TeamReport(
        LocalDate today, LocalDate until, int workdays, List<Person> people, List<Queue> queues, Total total) {

    /**
     * Somebody who works tasks.
     *
     * @param member null for somebody who has tasks but is not known here
     * @param doneWeek within seven days, today among them
     * @param absence what is planned and not over
     * @param standsInFor names of those who are away today
     */
    public record Person(
            String login,
            @Nullable StaffMember member,
            Load load,
            long doneToday,
            long doneWeek,
            WorkTime available,
            @Nullable Absence absence,
            @Nullable String substitute,
            List<String> standsInFor) {

        public String name() {
            return member == null ? login : member.name();
        }

        public @Nullable Role role() {
            return member == null ? null : member.role();
        }

        public boolean isHere() {
            return member != null && member.active();
        }

        public boolean isAway(LocalDate day) {
            return absence != null && absence.covers(day);
        }

        public boolean isTooMuch() {
            return load.needed().minutes() > available.minutes();
        }
    }

    /** What nobody has, for the people of one role. */
    public record Queue(String role, String name, Load load) {}

    /** All of it. */
    public record Total(Load load, long doneToday, long doneWeek, WorkTime available) {

        public boolean isTooMuch() {
            return load.needed().minutes() > available.minutes();
        }
    }

    public boolean isNobody() {
        return people.isEmpty() && queues.isEmpty();
    }
}
