package io.dunwell.promises;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of plans. */
@Component
class PlanEvents {

    private static final int LONGEST = 400;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final CompanyClock clock;

    PlanEvents(JdbcClient jdbc, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    void add(long planId, LocalDate on, String sentence) {
        jdbc.sql(
                        "insert into plan_event (plan_id, happened_on, sentence, recorded_by, recorded_at) values (?, ?, ?, ?, ?)")
                .params(
                        planId,
                        on,
                        sentence.length() > LONGEST ? sentence.substring(0, LONGEST - 1) + "…" : sentence,
                        user.login(),
                        SqlRow.stored(clock.instant()))
                .update();
    }

    /** Of all plans of an account, as they happened. */
    List<PlanEvent> of(AccountId account) {
        return jdbc.sql(
                        """
                select e.plan_id, e.happened_on, e.sentence, e.recorded_by, e.recorded_at
                  from plan_event e join payment_plan p on p.id = e.plan_id
                 where p.customer_id = ? and p.currency = ? order by e.id
                """)
                .params(account.customerId(), account.currency())
                .query((row, number) -> new PlanEvent(
                        row.getLong("plan_id"),
                        Objects.requireNonNull(SqlRow.date(row, "happened_on")),
                        row.getString("sentence"),
                        row.getString("recorded_by"),
                        SqlRow.moment(row, "recorded_at")))
                .list();
    }
}
