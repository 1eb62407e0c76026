package io.dunwell.cases;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import io.dunwell.staff.CurrentUser;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has the pages of a customer open at the moment; pages say so every {@value #EVERY_SECONDS} seconds. */
@Component
public class Presence {

    public static final int EVERY_SECONDS = 20;

    private static final Duration GONE = Duration.ofSeconds(2L * EVERY_SECONDS + 5);
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final CompanyClock clock;

    Presence(JdbcClient jdbc, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The signed-in person is here.
     *
     * @return logins of the others who are
     */
    @Transactional
    public List<String> here(long customerId) {
        var login = user.login();
        var now = clock.instant();
        var known = jdbc.sql("update customer_presence set seen_at = ? where customer_id = ? and login = ?")
                .params(SqlRow.stored(now), customerId, login)
                .update();
        if (known == 0) {
            jdbc.sql("delete from customer_presence where login = ? and seen_at < ?")
                    .params(login, SqlRow.stored(now.minus(FORGOTTEN)))
                    .update();
            jdbc.sql("insert into customer_presence (customer_id, login, seen_at) values (?, ?, ?)")
                    .params(customerId, login, SqlRow.stored(now))
                    .update();
        }
        return jdbc.sql(
                        """
                        select login from customer_presence where customer_id = ? and login <> ? and seen_at >= ?
                        order by login
                        """)
                .params(customerId, login, SqlRow.stored(now.minus(GONE)))
                .query(String.class)
                .list();
    }
}
