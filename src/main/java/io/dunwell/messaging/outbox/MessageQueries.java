package io.dunwell.messaging.outbox;

import io.dunwell.customers.CustomerRow;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.SqlRow;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.MessageSearch;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.MessageView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the outbox for pages; a constant number of statements whatever the number of rows. */
@Component
public class MessageQueries {

    private static final String COLUMNS =
            """
            id, customer_id, currency, template, channel, state, business_date, pay_by, due_at, finished_at, subject,
              amount, reason, step_key, case_id, to_address, language, text_version, provider_id, expires_at, recorded_by, recorded_at
            """;
    private static final int CUSTOMERS_FOUND = 200;

    private final JdbcClient jdbc;
    private final Customers customers;

    MessageQueries(JdbcClient jdbc, Customers customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    public Page<MessageRow> page(MessageSearch search) {
        var where = new ArrayList<String>(List.of("1 = 1"));
        var parameters = new HashMap<String, Object>();
        if (search.state() != null) {
            where.add("state = :state");
            parameters.put("state", search.state().name());
        }
        if (search.channel() != null) {
            where.add("channel = :channel");
            parameters.put("channel", search.channel().name());
        }
        var page = PageRequest.of(Math.max(0, search.page()), MessageSearch.PAGE_SIZE);
        if (!search.customer().isBlank()) {
            var found = customersLike(search.customer());
            if (found.isEmpty()) {
                return Page.empty(page);
            }
            where.add("customer_id in (:customers)");
            parameters.put("customers", found);
        }
        return page(String.join(" and ", where), parameters, page);
    }

    /** Newest first, at most {@code limit}. */
    public List<MessageRow> ofCustomer(long customerId, int limit) {
        return list(
                "customer_id = :customer order by recorded_at desc, id desc", Map.of("customer", customerId), limit);
    }

    /** Oldest first, at most {@code limit}. */
    public List<MessageRow> inState(MessageState state, int limit) {
        return list("state = :state order by due_at, id", Map.of("state", state.name()), limit);
    }

    /** Letters on their way, newest first, at most {@code limit}. */
    public List<MessageRow> posted(Instant since, int limit) {
        return list(
                "channel = 'LETTER' and state = 'SENT' and finished_at >= :since order by finished_at desc, id desc",
                Map.of("since", SqlRow.stored(since)),
                limit);
    }

    public long count(MessageState state) {
        return jdbc.sql("select count(*) from outbound_message where state = ?")
                .param(state.name())
                .query(Long.class)
                .single();
    }

    /** By id. */
    public Map<Long, MessageState> states(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, state from outbound_message where id in (:ids)")
                        .param("ids", ids)
                        .query((row, number) -> Map.entry(row.getLong(1), MessageState.valueOf(row.getString(2))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What may have left, but perhaps has not, was not sent. */
    public boolean wasSent(AccountId account, String template, LocalDate since) {
        return jdbc.sql(
                                """
                        select count(*) from outbound_message where customer_id = ? and currency = ? and template = ?
                          and business_date >= ? and state in ('SENT', 'DELIVERED')
                        """)
                        .params(account.customerId(), account.currency(), template, since)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @throws NotFound when there is no such message */
    public MessageView view(long id) {
        var row = jdbc.sql("select %s, body from outbound_message where id = ?".formatted(COLUMNS))
                .param(id)
                .query(MessageRecord::ofWholeRow)
                .optional()
                .orElseThrow(() -> NotFound.of("message", id));
        var attempts = jdbc.sql("select * from message_attempt where message_id = ? order by attempt")
                .param(id)
                .query(MessageRecord::attempt)
                .list();
        return row.view(named(List.of(row)).get(0), attempts);
    }

    private Page<MessageRow> page(String where, Map<String, Object> parameters, PageRequest page) {
        var total = jdbc.sql("select count(*) from outbound_message where " + where)
                .params(parameters)
                .query(Long.class)
                .single();
        var sql = "select %s from outbound_message where %s order by recorded_at desc, id desc limit %d offset %d"
                .formatted(COLUMNS, where, page.getPageSize(), page.getOffset());
        var rows = jdbc.sql(sql).params(parameters).query(MessageRecord::ofRow).list();
        return new PageImpl<>(named(rows), page, total);
    }

    private List<MessageRow> list(String where, Map<String, Object> parameters, int limit) {
        return named(jdbc.sql("select %s from outbound_message where %s limit %d".formatted(COLUMNS, where, limit))
                .params(parameters)
                .query(MessageRecord::ofRow)
                .list());
    }

    private List<MessageRow> named(List<MessageRecord> rows) {
        var ids = rows.stream().map(row -> row.account().customerId()).collect(Collectors.toSet());
        var known = customers.byIds(ids);
        return rows.stream()
                .map(row -> row.named(known.get(row.account().customerId())))
                .toList();
    }

    private List<Long> customersLike(String text) {
        return customers.search(text.strip(), PageRequest.of(0, CUSTOMERS_FOUND)).stream()
                .map(CustomerRow::id)
                .toList();
    }
}
