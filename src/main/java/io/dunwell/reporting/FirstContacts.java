package io.dunwell.reporting;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether every delinquent customer heard from us in time: a message that left, or a call that was tried, within the
 * company's target of business days after the due date. Accounts that are promised, disputed, planned, held, stopped or
 * placed are spoken to by their own rules and not counted.
 */
@Service
@Transactional(readOnly = true)
public class FirstContacts {

    private static final String LATE =
            """
            from collection_case c join customer on customer.id = c.customer_id
            where c.closed_on is null and c.standing = 'TREAT' and c.carrying_due_on < ?
              and not exists (select 1 from outbound_message m
                where m.customer_id = c.customer_id and m.case_id = c.id
                  and m.state in ('SENT', 'DELIVERED', 'TO_PRINT'))
              and not exists (select 1 from conversation v
                where v.customer_id = c.customer_id and v.case_id = c.id)
            """;

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    FirstContacts(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** How many customers have waited too long for a first word. */
    public long countLate(LocalDate date) {
        return jdbc.sql("select count(*) " + LATE)
                .param(calendar.firstContactLateBefore(date))
                .query(Long.class)
                .single();
    }

    /** Those who have waited longest first. */
    public List<LateFirstContact> late(LocalDate date, int atMost) {
        return jdbc.sql("select c.id, customer.name, customer.number, c.overdue_amount, c.currency, c.carrying_due_on "
                        + LATE + " order by c.carrying_due_on, c.id limit ?")
                .params(calendar.firstContactLateBefore(date), atMost)
                .query((row, number) -> new LateFirstContact(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("number"),
                        Money.of(row.getBigDecimal("overdue_amount"), row.getString("currency")),
                        row.getObject("carrying_due_on", LocalDate.class)))
                .list();
    }
}
