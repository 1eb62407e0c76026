package io.dunwell.cases;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.staff.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls and other contacts by people: written down once, never changed. */
@Service
public class Conversations {

    private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final Calls calls;
    private final CurrentUser user;
    private final CompanyClock clock;

    Conversations(JdbcClient jdbc, CaseRows rows, Calls calls, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.calls = calls;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Writes a contact down, whatever the rules of contact say of it; a call of ours that they forbade is marked.
     * Speaking with the right person is what the agency rule asks about.
     */
    @Transactional
    public void log(NewConversation held) {
        log(held, null);
    }

    /** @param begun the call that it is, null for the one that the person began last on the account, or a new one */
    @Transactional
    public void log(NewConversation held, @Nullable BegunCall begun) {
        if (isKnown(held.taskKey())) {
            return;
        }
        var call = held.isOurCall() ? callOf(held, begun) : null;
        long id = insert(held);
        if (call != null) {
            calls.writtenDown(call, id);
        }
        if (held.caseId() != null && held.rightParty()) {
            rows.rightParty(held.caseId(), held.heldOn());
        } else if (held.caseId() != null) {
            rows.contacted(held.caseId(), held.heldOn());
        }
        LOG.info(
                "conversation logged case={} customer={}",
                held.caseId(),
                held.account().customerId());
    }

    private long callOf(NewConversation held, @Nullable BegunCall begun) {
        return begun == null
                ? calls.tookPlace(
                        held.account(), held.contactId(), !held.outcome().equals("no-answer"))
                : begun.id();
    }

    private boolean isKnown(@Nullable String taskKey) {
        return taskKey != null
                && jdbc.sql("select count(*) from conversation where task_key = ?")
                                .param(taskKey)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private long insert(NewConversation held) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                insert into conversation (customer_id, currency, case_id, task_key, held_on, channel, outbound,
                  right_party, spoke_with, outcome, reason_code, note, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        held.account().customerId(),
                        held.account().currency(),
                        held.caseId(),
                        held.taskKey(),
                        held.heldOn(),
                        held.channel().name(),
                        held.outbound(),
                        held.rightParty(),
                        held.spokeWith(),
                        held.outcome(),
                        held.reasonCode(),
                        held.note(),
                        user.login(),
                        Timestamp.from(clock.instant()))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<Conversation> of(long customerId) {
        return jdbc.sql(
                        """
                select c.*, v.rule_id from conversation c
                  left join phone_call p on p.conversation_id = c.id and p.against = true
                  left join contact_verdict v on v.call_id = p.id
                 where c.customer_id = ? order by c.recorded_at desc, c.id desc limit 200
                """)
                .param(customerId)
                .query(Conversations::read)
                .list();
    }

    private static Conversation read(ResultSet row, int number) throws SQLException {
        return new Conversation(
                row.getLong("id"),
                row.getObject("case_id", Long.class),
                row.getObject("held_on", LocalDate.class),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("outbound"),
                row.getBoolean("right_party"),
                row.getString("spoke_with"),
                row.getString("outcome"),
                row.getString("reason_code"),
                row.getString("note"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("rule_id"));
    }
}
