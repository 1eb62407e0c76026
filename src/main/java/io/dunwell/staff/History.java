package io.dunwell.staff;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happened to the rows of one table, told in sentences and only ever added to: plans, offers, complaints. Each
 * kind has a table of events of the same shape.
 */
public abstract class History {

    private static final int LONGEST = 400;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final CompanyClock clock;
    private final String insertion;
    private final String reading;

    /**
     * @param events the table of events
     * @param reference its column that names the subject
     * @param subjects the table of subjects, with a customer and a currency, null where they concern every account
     */
    protected History(
            JdbcClient jdbc, CurrentUser user, CompanyClock clock, String events, String reference, String subjects) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
        this.insertion = "insert into %s (%s, happened_on, sentence, recorded_by, recorded_at) values (?, ?, ?, ?, ?)"
                .formatted(events, reference);
        this.reading =
                "select s.id, e.happened_on, e.sentence, e.recorded_by, e.recorded_at from %s e join %s s on s.id = e.%s"
                        .formatted(events, subjects, reference);
    }

    /** By the signed-in person or Dunwell; a sentence that is too long is cut. */
    public void add(long subjectId, LocalDate on, String sentence) {
        jdbc.sql(insertion)
                .params(
                        subjectId,
                        on,
                        sentence.length() > LONGEST ? sentence.substring(0, LONGEST - 1) + "…" : sentence,
                        user.login(),
                        SqlRow.stored(clock.instant()))
                .update();
    }

    /** Of all subjects that concern an account, as it happened. */
    public List<Happened> of(AccountId account) {
        return jdbc.sql(reading + " where s.customer_id = ? and (s.currency is null or s.currency = ?) order by e.id")
                .params(account.customerId(), account.currency())
                .query(History::read)
                .list();
    }

    /** Of one subject, as it happened. */
    public List<Happened> of(long subjectId) {
        return jdbc.sql(reading + " where s.id = ? order by e.id")
                .param(subjectId)
                .query(History::read)
                .list();
    }

    private static Happened read(ResultSet row, int number) throws SQLException {
        return new Happened(
                row.getLong("id"),
                Objects.requireNonNull(SqlRow.date(row, "happened_on")),
                row.getString("sentence"),
                row.getString("recorded_by"),
                SqlRow.moment(row, "recorded_at"));
    }
}
