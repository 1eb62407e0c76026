package io.dunwell.worklist;

import io.dunwell.cases.AccountNotes;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import io.dunwell.staff.StaffMember;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks that go from one person to another, or out of sight for some days. Whoever has a task, or finds it with nobody,
 * may; with somebody else's only a supervisor may. Both stand in the account's timeline.
 */
@Service
public class Handing {

    /** How far a task may be put off at once, in calendar days. */
    public static final int LONGEST = 14;

    /** The same for supervisors. */
    public static final int LONGEST_FOR_SUPERVISORS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(Handing.class);
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_REASON = 200;

    private final Worklist worklist;
    private final TaskForce taskForce;
    private final AccountNotes notes;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;

    Handing(
            Worklist worklist,
            TaskForce taskForce,
            AccountNotes notes,
            JdbcClient jdbc,
            BusinessCalendar calendar,
            CompanyClock clock) {
        this.worklist = worklist;
        this.taskForce = taskForce;
        this.notes = notes;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Gives a task to somebody; to whom it belongs already, nothing changes.
     *
     * @param to login of an active person who may do it
     * @param note what they should know, may be empty
     * @throws io.dunwell.kernel.NotFound when the task is closed
     * @throws NotYourTask when another person has it
     * @throws TaskRefused when they may not do it, or the note is too long
     */
    @Transactional
    public void assign(String taskId, Worker worker, String to, String note) {
        var item = mine(taskId, worker);
        if (to.equals(item.assignee()) && note.isBlank()) {
            return;
        }
        var next = taskForce.able(item.candidateRole()).stream()
                .filter(member -> member.login().equals(to))
                .findFirst()
                .orElseThrow(() -> new TaskRefused(
                        "Nobody active called “%s” may do this task: choose somebody from the list.".formatted(to)));
        checkLength(note, LONGEST_NOTE, "The note");
        jdbc.sql(
                        """
                        update work_item set assignee = ?, claimed_at = ?, snoozed_until = null, handed_by = ?,
                          handed_at = ?, handed_note = ?, version = version + 1
                        where task_id = ?
                        """)
                .params(to, now(), worker.login(), now(), note.strip(), taskId)
                .update();
        notes.add(item.account(), handed(item, next, note), calendar.today());
        LOG.info("task handed over task={} to={}", taskId, to);
    }

    private static String handed(WorkItem item, StaffMember next, String note) {
        var sentence = "“%s” was given to %s".formatted(item.title(), next.name());
        return note.isBlank() ? sentence + "." : sentence + ": " + note.strip();
    }

    /**
     * Puts a task out of sight; it comes back by itself, and at once when somebody takes it. What the diagram does when
     * nobody acts in time happens all the same.
     *
     * @param until the day on which it is back
     * @throws TaskRefused when that day is not to come or too far away, or the reason is missing
     */
    @Transactional
    public void snooze(String taskId, Worker worker, LocalDate until, String why) {
        var item = mine(taskId, worker);
        var today = calendar.today();
        var latest = today.plusDays(isSupervisor(worker) ? LONGEST_FOR_SUPERVISORS : LONGEST);
        if (!until.isAfter(today) || until.isAfter(latest)) {
            throw new TaskRefused(
                    "A task is put off until tomorrow at the soonest and until %s at the latest.".formatted(latest));
        }
        if (why.isBlank()) {
            throw new TaskRefused("Say in a few words why the task is put off.");
        }
        checkLength(why, LONGEST_REASON, "The reason");
        jdbc.sql(
                        """
                        update work_item set snoozed_until = ?, snoozed_by = ?, snoozed_why = ?, version = version + 1
                        where task_id = ?
                        """)
                .params(until, worker.login(), why.strip(), taskId)
                .update();
        notes.add(item.account(), "“%s” was put off until %s: %s".formatted(item.title(), until, why.strip()), today);
        LOG.info("task put off task={} until={}", taskId, until);
    }

    /** Back into the list; a task that is there already stays. */
    @Transactional
    public void wake(String taskId, Worker worker) {
        mine(taskId, worker);
        jdbc.sql("update work_item set snoozed_until = null, version = version + 1 where task_id = ?")
                .param(taskId)
                .update();
    }

    private WorkItem mine(String taskId, Worker worker) {
        var item = worklist.get(taskId);
        if (!worker.may(item)) {
            throw NotYourTask.isFor(item.candidateRole());
        }
        if (item.assignee() != null && !worker.has(item) && !isSupervisor(worker)) {
            throw NotYourTask.isHeldBy(item.assignee());
        }
        return item;
    }

    private static boolean isSupervisor(Worker worker) {
        return worker.roles().contains("SUPERVISOR");
    }

    private static void checkLength(String text, int longest, String what) {
        if (text.strip().length() > longest) {
            throw new TaskRefused("%s has at most %d characters: shorten it.".formatted(what, longest));
        }
    }

    private Object now() {
        return SqlRow.stored(clock.instant());
    }
}
