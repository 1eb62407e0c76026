package io.dunwell.messaging.outbox;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.SqlRow;
import io.dunwell.messaging.MessageOrder;
import io.dunwell.messaging.MessagePurpose;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.messaging.TemplateCatalog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Messages that did not arrive because a detail was wrong go once more, now that the customer can be reached: never
 * twice, never after their own day of payment, and no reminder that a later one has followed. Notices have a task of
 * their own, see {@link LostNotices}.
 */
@Component
public class MakingUp {

    private static final Logger LOG = LoggerFactory.getLogger(MakingUp.class);
    private static final int LONGEST_KEY = 150;

    private static final String NOWHERE =
            """
            select id from outbound_message where customer_id = :customer and state = 'WITHHELD' and finished_at >= :since
              and (reason like :none or reason like :other)
            """;
    private static final String STILL_DUE =
            """
            select m.id, m.step_key, m.customer_id, m.currency, m.case_id, m.template, m.purpose, m.channel, m.pay_by
              from outbound_message m
             where m.id in (:ids) and m.state in ('UNDELIVERED', 'REJECTED', 'WITHHELD') and m.pay_by >= :today
               and (m.case_id is null or m.template not in (:notices))
               and (m.purpose = 'CONFIRMATION' or not exists (
                 select 1 from outbound_message later
                  where later.customer_id = m.customer_id and later.currency = m.currency and later.id > m.id
                    and later.purpose <> 'CONFIRMATION'
                    and (later.id in (:ids) or later.state in ('READY', 'CLAIMED', 'SENT', 'DELIVERED', 'TO_PRINT', 'UNKNOWN'))))
             order by m.id
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;

    MakingUp(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /**
     * @param tried that did not arrive
     * @param since messages that found no way from then on are made up for, too
     * @return how many go again
     */
    public int makeUp(long customerId, Collection<Long> tried, Instant since, LocalDate today, Instant now) {
        var ids = new ArrayList<>(tried);
        ids.addAll(nowhere(customerId, since));
        if (ids.isEmpty()) {
            return 0;
        }
        var orders = jdbc.sql(STILL_DUE)
                .param("ids", ids)
                .param("today", today)
                .param("notices", TemplateCatalog.notices())
                .query((row, number) -> order(row, today, now))
                .list();
        outbox.queueAll(orders);
        LOG.info("messages made up for customer={} count={}", customerId, orders.size());
        return orders.size();
    }

    private List<Long> nowhere(long customerId, Instant since) {
        return jdbc.sql(NOWHERE)
                .param("customer", customerId)
                .param("since", SqlRow.stored(since))
                .param("none", DispatchDecisions.NO_WAY + "%")
                .param("other", DispatchDecisions.NO_OTHER_WAY + "%")
                .query(Long.class)
                .list();
    }

    private static MessageOrder order(ResultSet row, LocalDate today, Instant now) throws SQLException {
        var caseId = row.getLong("case_id");
        var ofACase = !row.wasNull();
        var key = row.getString("step_key");
        return new MessageOrder(
                key.length() > LONGEST_KEY ? "again-" + row.getLong("id") : key + OutboundMessage.AGAIN,
                new AccountId(row.getLong("customer_id"), row.getString("currency")),
                ofACase ? caseId : null,
                row.getString("template"),
                MessagePurpose.valueOf(row.getString("purpose")),
                Channel.valueOf(row.getString("channel")),
                row.getObject("pay_by", LocalDate.class),
                today,
                now);
    }
}
