package io.dunwell.messaging.outbox;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps every channel to its {@link Pace}, over all nodes: a token bucket in the database, counted in milliseconds of
 * credit that grow with the clock up to a minute.
 */
@Component
class Paces {

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final OutboxSettings settings;

    Paces(JdbcClient jdbc, BusinessCalendar calendar, OutboxSettings settings) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.settings = settings;
    }

    private record Credit(long millis, Instant at, LocalDate day, int used) {

        static Credit of(ResultSet row, int number) throws SQLException {
            return new Credit(
                    row.getLong("credit_ms"),
                    SqlRow.moment(row, "credit_at"),
                    row.getObject("used_on", LocalDate.class),
                    row.getInt("used"));
        }

        /** A clock that was put back earns nothing. */
        Credit grown(Instant now, LocalDate today) {
            var earned = Math.max(0, Duration.between(at, now).toMillis());
            return new Credit(Math.min(Pace.MINUTE, millis + earned), now, today, day.equals(today) ? used : 0);
        }

        int allows(int wanted, Pace pace) {
            var affordable = Math.min(millis / pace.cost(), Math.max(0, pace.perDay() - used));
            return (int) Math.min(wanted, affordable);
        }
    }

    /**
     * How many of {@code wanted} messages may leave at {@code now}; they count as gone when the caller's transaction
     * commits. A channel without a pace may send them all.
     */
    int take(Channel channel, int wanted, Instant now) {
        var pace = settings.pace().get(channel);
        if (pace == null || wanted == 0) {
            return wanted;
        }
        var credit = locked(channel).grown(now, calendar.dateOf(now));
        var granted = credit.allows(wanted, pace);
        jdbc.sql("update channel_pace set credit_ms = ?, credit_at = ?, used_on = ?, used = ? where channel = ?")
                .params(
                        credit.millis() - granted * pace.cost(),
                        SqlRow.stored(now),
                        credit.day(),
                        credit.used() + granted,
                        channel.name())
                .update();
        return granted;
    }

    private Credit locked(Channel channel) {
        return jdbc.sql("select credit_ms, credit_at, used_on, used from channel_pace where channel = ? for update")
                .param(channel.name())
                .query(Credit::of)
                .single();
    }
}
