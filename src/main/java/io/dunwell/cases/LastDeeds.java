package io.dunwell.cases;

import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import io.dunwell.staff.CurrentUser;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person did last on each account. Whoever opened a form before that is told, instead of agreeing with a
 * customer about something that is no longer so.
 */
@Component
public class LastDeeds {

    /** More accounts at once are a file or a night, not a deed that somebody else must know of. */
    private static final int DEED = 20;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final CompanyClock clock;

    LastDeeds(JdbcClient jdbc, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The latest one.
     *
     * @param number counted for each account from 1
     * @param because in a few words
     */
    public record LastDeed(long number, String by, String because, Instant at) {}

    @EventListener
    void changed(AccountChanged changed) {
        var login = user.login();
        if (!login.equals(CurrentUser.AUTOMATIC) && changed.accounts().size() <= DEED) {
            changed.accounts().forEach(account -> write(account, login, changed.because()));
        }
    }

    private void write(AccountId account, String login, String because) {
        jdbc.sql(
                        """
                        insert into account_deed (customer_id, currency, number, done_by, because, done_at)
                        values (?, ?, 1, ?, ?, ?)
                        on duplicate key update number = number + 1, done_by = values(done_by),
                          because = values(because), done_at = values(done_at)
                        """)
                .params(account.customerId(), account.currency(), login, because, SqlRow.stored(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<LastDeed> of(AccountId account) {
        return jdbc.sql(
                        """
                        select number, done_by, because, done_at from account_deed
                        where customer_id = ? and currency = ?
                        """)
                .params(account.customerId(), account.currency())
                .query((row, number) -> new LastDeed(
                        row.getLong("number"),
                        row.getString("done_by"),
                        row.getString("because"),
                        SqlRow.moment(row, "done_at")))
                .optional();
    }

    /** What somebody else did since {@code seen}, the number that a page was made with. */
    @Transactional(readOnly = true)
    public Optional<LastDeed> ofOthersSince(AccountId account, long seen) {
        return of(account).filter(deed -> deed.number() > seen).filter(deed -> !deed.by()
                .equals(user.login()));
    }
}
