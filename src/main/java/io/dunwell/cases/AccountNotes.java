package io.dunwell.cases;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.staff.CurrentUser;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes of people on an account's timeline: written once, never changed or taken away. */
@Service
public class AccountNotes {

    public static final int LONGEST = 2000;

    private static final Logger LOG = LoggerFactory.getLogger(AccountNotes.class);

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final CompanyClock clock;

    AccountNotes(JdbcClient jdbc, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** @throws NoteRejected when it says nothing, or more than 2,000 characters */
    @Transactional
    public void add(AccountId account, String note, LocalDate on) {
        var text = note.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new NoteRejected(
                    "A note has 1 to 2,000 characters, not %d: shorten it or write several.".formatted(text.length()));
        }
        jdbc.sql(
                        """
                insert into account_note (customer_id, currency, written_on, note, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        account.customerId(),
                        account.currency(),
                        on,
                        text,
                        user.login(),
                        Timestamp.from(clock.instant()))
                .update();
        LOG.info("note written account={}", account);
    }

    /** Newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<AccountNote> of(AccountId account) {
        return jdbc.sql(
                        """
                select * from account_note where customer_id = ? and currency = ?
                order by recorded_at desc, id desc limit 200
                """)
                .params(account.customerId(), account.currency())
                .query((row, number) -> new AccountNote(
                        row.getLong("id"),
                        row.getObject("written_on", LocalDate.class),
                        row.getString("note"),
                        row.getString("recorded_by"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }
}
