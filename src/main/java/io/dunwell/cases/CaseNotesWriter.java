package io.dunwell.cases;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Ids;
import io.dunwell.messaging.Messaging;
import io.dunwell.staff.CurrentUser;
import java.sql.Timestamp;
import java.util.Map;
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
        writeNextActions(notes);
        writeStages(notes);
        rows.answered(notes.answers);
        writeClosings(notes);
        writeEvents(notes);
    }

    private void writeMessages(CaseNotes notes) {
        if (!notes.messages.isEmpty()) {
            messaging.queueAll(notes.messages);
        }
    }

    private void writeNextActions(CaseNotes notes) {
        notes.nextActions.keySet().removeAll(notes.closings.keySet());
        jdbc.batchUpdate(
                """
                update collection_case
                set next_action = ?, next_action_id = ?, next_action_on = ?, next_action_by = ? where id = ?
                """,
                notes.nextActions.entrySet(),
                notes.nextActions.size() + 1,
                (statement, entry) -> {
                    var next = entry.getValue();
                    statement.setString(1, next.label());
                    statement.setString(2, next.activityId());
                    statement.setObject(3, next.on());
                    statement.setString(4, next.byPerson() ? "PERSON" : "DUNWELL");
                    statement.setLong(5, entry.getKey());
                });
    }

    private void writeStages(CaseNotes notes) {
        jdbc.batchUpdate(
                """
                update collection_case set stage_reached = ?
                where id = ? and stage_reached < ?
                """,
                notes.stages.entrySet(),
                notes.stages.size() + 1,
                (statement, entry) -> {
                    statement.setInt(1, entry.getValue());
                    statement.setLong(2, entry.getKey());
                    statement.setInt(3, entry.getValue());
                });
    }

    private void writeClosings(CaseNotes notes) {
        jdbc.batchUpdate(
                """
                update collection_case set open_key = null, closed_on = ?, outcome = ?, standing = 'PAID',
                  next_action = null, next_action_id = null, next_action_on = null, next_action_by = null
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
