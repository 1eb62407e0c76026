package io.dunwell.worklist;

import io.dunwell.cases.Standing;
import io.dunwell.customers.CustomerSearch;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.SqlRow;
import io.dunwell.worklist.WorklistFilter.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that wait for Dunwell's own next step, the next first. */
@Component
public class WaitingAccounts {

    private static final String WAITING =
            " from collection_case item where item.next_action_by = 'DUNWELL' and item.next_action_on is not null";

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final CustomerSearch search;
    private final Function<Asked, Long> counts;

    WaitingAccounts(JdbcClient jdbc, BusinessCalendar calendar, CustomerSearch search, LongLists longLists) {
        this.counts = longLists.keeping(this::counted);
        this.search = search;
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** One page, counted from 0; of the filter what is about accounts counts. */
    @Transactional(readOnly = true)
    public List<WaitingAccount> page(Wanted wanted, int page, int size) {
        var parameters = new HashMap<String, Object>();
        return jdbc.sql(
                        """
                        select item.*, customer.name as customer_name, customer.number as customer_number
                          from (select item.id"""
                                + WAITING
                                + conditions(wanted, parameters)
                                + """
                                 order by item.next_action_on, item.id limit :size offset :from) pick
                          join collection_case item on item.id = pick.id
                          join customer on customer.id = item.customer_id order by item.next_action_on, item.id
                        """)
                .params(parameters)
                .param("size", size)
                .param("from", (long) page * size)
                .query(WaitingAccounts::read)
                .list();
    }

    private record Asked(Wanted wanted, LocalDate today) {}

    /** Where many tasks are open, too: as of some seconds ago. */
    @Transactional(readOnly = true)
    public long count(Wanted wanted) {
        return counts.apply(new Asked(wanted, calendar.today()));
    }

    private long counted(Asked asked) {
        var parameters = new HashMap<String, Object>();
        return jdbc.sql("select count(*)" + WAITING + conditions(asked.wanted(), parameters))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private String conditions(Wanted wanted, Map<String, Object> parameters) {
        var sql = new StringBuilder();
        if (!wanted.text().isBlank()) {
            sql.append(WorklistSql.CUSTOMERS);
            parameters.put("customers", WorklistSql.customers(wanted, search));
        }
        if (wanted.currency() != null) {
            sql.append(" and item.currency = :currency");
            parameters.put("currency", wanted.currency());
        }
        if (wanted.collectFrom() != null) {
            sql.append(" and item.to_collect >= :collectFrom");
            parameters.put("collectFrom", wanted.collectFrom());
        }
        if (wanted.daysLateFrom() != null) {
            sql.append(" and item.carrying_due_on <= :dueBy");
            parameters.put("dueBy", calendar.today().minusDays(wanted.daysLateFrom()));
        }
        if (wanted.broken()) {
            sql.append(" and item.broken_promises > 0");
        }
        return sql.toString();
    }

    private static WaitingAccount read(ResultSet row, int number) throws SQLException {
        return new WaitingAccount(
                new AccountId(row.getLong("customer_id"), row.getString("currency")),
                row.getString("customer_name"),
                row.getString("customer_number"),
                Standing.valueOf(row.getString("standing")),
                row.getString("next_action"),
                row.getObject("next_action_on", LocalDate.class),
                SqlRow.money(row, "overdue_amount"),
                SqlRow.money(row, "to_collect"));
    }
}
