package io.dunwell.customers;

import io.dunwell.customers.Restriction.Kind;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import io.dunwell.staff.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops and credit holds: the present ones stand with the customer, the history of all is kept here. */
@Component
public class Restrictions {

    private static final Logger LOG = LoggerFactory.getLogger(Restrictions.class);

    private final JdbcClient jdbc;
    private final CompanyClock clock;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    Restrictions(JdbcClient jdbc, CompanyClock clock, CurrentUser user, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.user = user;
        this.events = events;
    }

    /** Of a customer, newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<Restriction> of(long customerId) {
        return jdbc.sql("select * from customer_restriction where customer_id = ? order by id desc limit 200")
                .param(customerId)
                .query(Restrictions::read)
                .list();
    }

    /** The same again changes nothing. */
    void stop(Customer customer, Stop stop) {
        if (!stop.equals(customer.stop())) {
            customer.stop(stop);
            note(customer.id(), Kind.STOPPED, stop.reason(), stop.note());
            events.publishEvent(new StopChanged(customer.id()));
        }
    }

    void liftStop(Customer customer) {
        var stop = customer.stop();
        if (stop != null) {
            customer.liftStop();
            note(customer.id(), Kind.STOP_LIFTED, stop.reason(), null);
            events.publishEvent(new StopChanged(customer.id()));
        }
    }

    /** The same again changes nothing. */
    void holdCredit(Customer customer, CreditHold hold) {
        if (!hold.equals(customer.creditHold())) {
            customer.holdCredit(hold);
            note(customer.id(), Kind.CREDIT_HELD, null, hold.note());
        }
    }

    void releaseCredit(Customer customer) {
        if (customer.creditHold() != null) {
            customer.holdCredit(null);
            note(customer.id(), Kind.CREDIT_RELEASED, null, null);
        }
    }

    private void note(long customerId, Kind kind, @Nullable StopReason reason, @Nullable String note) {
        jdbc.sql(
                        """
                insert into customer_restriction (customer_id, kind, reason, note, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        customerId,
                        kind.name(),
                        reason == null ? null : reason.name(),
                        note,
                        user.login(),
                        SqlRow.stored(clock.instant()))
                .update();
        LOG.info("customer restriction customer={} kind={} reason={} by={}", customerId, kind, reason, user.login());
    }

    private static Restriction read(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason");
        return new Restriction(
                Kind.valueOf(row.getString("kind")),
                reason == null ? null : StopReason.valueOf(reason),
                row.getString("note"),
                row.getString("recorded_by"),
                SqlRow.moment(row, "recorded_at"));
    }
}
