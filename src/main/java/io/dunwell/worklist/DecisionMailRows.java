package io.dunwell.worklist;

import io.dunwell.kernel.SqlRow;
import io.dunwell.worklist.DecisionMail.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails about decisions as rows. */
@Component
class DecisionMailRows {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;

    DecisionMailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open tasks with one of these forms that opened since then, oldest first, at most 200. */
    List<String> tasks(Set<String> forms, Instant openedSince) {
        return jdbc.sql(
                        """
                select task_id from work_item where candidate_role = 'SUPERVISOR' and form_key in (:forms)
                  and recorded_at >= :since order by recorded_at, task_id limit :most
                """)
                .param("forms", forms)
                .param("since", SqlRow.stored(openedSince))
                .param("most", AT_ONCE)
                .query(String.class)
                .list();
    }

    /** Empty when somebody tried already and nobody may try again. */
    OptionalLong claim(String taskId, long memberId, Instant now, Instant failedBefore) {
        try {
            jdbc.sql("insert into decision_mail (task_id, member_id, state, tried_at) values (?, ?, 'SENDING', ?)")
                    .params(taskId, memberId, SqlRow.stored(now))
                    .update();
        } catch (DuplicateKeyException tried) {
            var again = jdbc.sql(
                            """
                    update decision_mail set state = 'SENDING', tried_at = ?
                    where task_id = ? and member_id = ? and state = 'NOT_SENT' and tried_at < ?
                    """)
                    .params(SqlRow.stored(now), taskId, memberId, SqlRow.stored(failedBefore))
                    .update();
            if (again == 0) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(jdbc.sql("select id from decision_mail where task_id = ? and member_id = ?")
                .params(taskId, memberId)
                .query(Long.class)
                .single());
    }

    void settle(long id, State state, @Nullable String remark) {
        jdbc.sql("update decision_mail set state = ?, remark = ? where id = ? and state = 'SENDING'")
                .params(state.name(), remark, id)
                .update();
    }

    /** By whom each of these tasks was tried to be sent to, to skip them without a claim. */
    List<DecisionMail> of(Set<String> taskIds) {
        return taskIds.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                        select m.*, s.name from decision_mail m join staff_member s on s.id = m.member_id
                        where m.task_id in (:tasks) order by m.id
                        """)
                        .param("tasks", taskIds)
                        .query(DecisionMailRows::read)
                        .list();
    }

    private static DecisionMail read(ResultSet row, int number) throws SQLException {
        return new DecisionMail(
                row.getLong("id"),
                row.getString("task_id"),
                row.getLong("member_id"),
                row.getString("name"),
                State.valueOf(row.getString("state")),
                row.getString("remark"),
                SqlRow.moment(row, "tried_at"));
    }
}
