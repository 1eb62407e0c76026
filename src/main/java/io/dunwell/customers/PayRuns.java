package io.dunwell.customers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On which days all customers pay, for work that goes over everybody. */
@Service
@Transactional(readOnly = true)
public class PayRuns {

    private final JdbcClient jdbc;

    PayRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Calendar by customer id, of those whose rhythm is known; one query. */
    public Map<Long, PayRunCalendar> known() {
        var known = new HashMap<Long, PayRunCalendar>();
        jdbc.sql(
                        """
                select id, pay_run, pay_run_day, pay_run_anchor, pay_run_cutoff_days from customer
                where pay_run <> 'NONE'
                """)
                .query(row -> {
                    known.put(
                            row.getLong("id"),
                            new PayRunCalendar(
                                    PayRun.valueOf(row.getString("pay_run")),
                                    row.getInt("pay_run_day"),
                                    row.getObject("pay_run_anchor", LocalDate.class),
                                    row.getInt("pay_run_cutoff_days")));
                });
        return known;
    }
}
