package io.dunwell.cases;

import io.dunwell.engine.CaseProgress.NextAction;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Ids;
import io.dunwell.messaging.Messaging;
import io.dunwell.staff.CurrentUser;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes a transaction's notes: one batch for each kind of row. */
@Component
class CaseNotesWriter {

    private final JdbcTemplate jdbc;
    private final CaseRows rows;
    private final Messaging messaging;
    private final Ids ids;
    private final CurrentUser user;
    private final CompanyClock clock;

    CaseNotesWriter(
            JdbcTemplate jdbc, CaseRows rows, Messaging messaging, Ids ids, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.messaging = messaging;
        this.ids = ids;
        this.user = user;
        this.clock = clock;
    }

    void write(CaseNotes notes) {
        writeMessages(notes);
        rows.seen(notes.seen, clock.instant());
        writeProgress(notes);
        rows.answered(notes.answers);
        writeClosings(notes);
        writeEvents(notes);
    }

    private void writeMessages(CaseNotes notes) {
        if (!notes.messages.isEmpty()) {
            messaging.queueAll(notes.messages);
        }
    }

    /** In one statement for each case: what a note does not say stays as it is. */
    private void writeProgress(CaseNotes notes) {
        notes.nextActions.keySet().removeAll(notes.closings.keySet());
        var moved = new TreeSet<>(notes.instances.keySet());
        moved.addAll(notes.nextActions.keySet());
        moved.addAll(notes.stages.keySet());
        moved.addAll(notes.beginsAgain.keySet());
        moved.addAll(notes.contacts.keySet());
        moved.addAll(notes.resumes.keySet());
        jdbc.batchUpdate(
                """
                update collection_case
                set process_instance = coalesce(?, process_instance), stage_reached = greatest(coalesce(?, stage_reached), ?),
                  highest_stage = greatest(highest_stage, ?),
                  next_action = coalesce(?, next_action), next_action_id = coalesce(?, next_action_id),
                  next_action_on = coalesce(?, next_action_on), next_action_by = coalesce(?, next_action_by),
                  next_action_after_run = case when ? = 1 then ? else next_action_after_run end,
                  resumes_after = coalesce(?, resumes_after), last_contact_on = coalesce(?, last_contact_on)
                where id = ?
                """,
                moved,
                moved.size() + 1,
                (statement, caseId) -> {
                    var next = Optional.ofNullable(notes.nextActions.get(caseId));
                    statement.setString(1, notes.instances.get(caseId));
                    statement.setObject(2, notes.beginsAgain.get(caseId), Types.INTEGER);
                    statement.setInt(3, notes.stages.getOrDefault(caseId, 0));
                    statement.setInt(4, notes.stages.getOrDefault(caseId, 0));
                    statement.setString(5, next.map(NextAction::label).orElse(null));
                    statement.setString(6, next.map(NextAction::activityId).orElse(null));
                    statement.setObject(7, next.map(NextAction::on).orElse(null));
                    statement.setString(8, next.map(CaseNotesWriter::actor).orElse(null));
                    statement.setInt(9, next.isPresent() ? 1 : 0);
                    statement.setObject(10, next.map(NextAction::afterRun).orElse(null));
                    statement.setString(
                            11,
                            Optional.ofNullable(notes.resumes.get(caseId))
                                    .map(PauseEnd::name)
                                    .orElse(null));
                    statement.setObject(12, notes.contacts.get(caseId), Types.DATE);
                    statement.setLong(13, caseId);
                });
    }

    private static String actor(NextAction next) {
        return next.byPerson() ? "PERSON" : "DUNWELL";
    }

    private void writeClosings(CaseNotes notes) {
        jdbc.batchUpdate(
                """
                update collection_case set open_key = null, closed_on = ?, outcome = ?, standing = 'PAID',
                  next_action = null, next_action_id = null, next_action_on = null, next_action_by = null,
                  next_action_after_run = null
                where id = ?
                """,
                notes.closings.entrySet(),
                notes.closings.size() + 1,
                (statement, entry) -> {
                    statement.setObject(1, entry.getValue().on());
                    statement.setString(2, entry.getValue().outcome().name());
                    statement.setLong(3, entry.getKey());
                });
    }

    private void writeEvents(CaseNotes notes) {
        if (notes.events.isEmpty()) {
            return;
        }
        var first = ids.take("case_event", notes.events.size());
        var now = Timestamp.from(clock.instant());
        var by = user.login();
        var numbered = IntStream.range(0, notes.events.size())
                .mapToObj(index -> Map.entry(first + index, notes.events.get(index)))
                .toList();
        jdbc.batchUpdate(
                """
                insert into case_event (id, case_id, customer_id, happened_on, kind, sentence, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                numbered,
                numbered.size(),
                (statement, entry) -> {
                    var event = entry.getValue();
                    statement.setLong(1, entry.getKey());
                    statement.setLong(2, event.caseId());
                    statement.setLong(3, event.customerId());
                    statement.setObject(4, event.on());
                    statement.setString(5, event.kind());
                    statement.setString(6, event.sentence());
                    statement.setString(7, by);
                    statement.setTimestamp(8, now);
                });
    }
}
