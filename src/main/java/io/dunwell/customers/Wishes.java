package io.dunwell.customers;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.SqlRow;
import io.dunwell.staff.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers asked about when and how they are reached; once written down it binds every contact. */
@Service
public class Wishes {

    private static final Logger LOG = LoggerFactory.getLogger(Wishes.class);
    private static final int NONE = 0;

    private final JdbcClient jdbc;
    private final CustomerLocks locks;
    private final CurrentUser user;
    private final CompanyClock clock;

    Wishes(JdbcClient jdbc, CustomerLocks locks, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.user = user;
        this.clock = clock;
    }

    /** Once this has committed, no contact is begun against it. */
    @Transactional
    public void add(NewWish wish) {
        locks.hold(List.of(wish.customerId()));
        jdbc.sql(
                        """
                insert into contact_wish (customer_id, contact_id, kind, channel, from_time, to_time, weekdays, words,
                  recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        wish.customerId(),
                        wish.contactId(),
                        wish.kind().name(),
                        wish.channel() == null ? null : wish.channel().name(),
                        text(wish.from()),
                        text(wish.to()),
                        wish.kind() == WishKind.NOT_AT ? digits(wish.days()) : null,
                        wish.words(),
                        user.login(),
                        SqlRow.stored(clock.instant()))
                .update();
        LOG.info("wish written customer={} kind={}", wish.customerId(), wish.kind());
    }

    /**
     * The customer no longer asks for it; a repeat does nothing.
     *
     * @throws NotFound when the customer has no such wish
     */
    @Transactional
    public void lift(long customerId, long wishId) {
        int lifted = jdbc.sql(
                        """
                update contact_wish set lifted_by = coalesce(lifted_by, ?), lifted_at = coalesce(lifted_at, ?)
                where id = ? and customer_id = ?
                """)
                .params(user.login(), SqlRow.stored(clock.instant()), wishId, customerId)
                .update();
        if (lifted == NONE) {
            throw NotFound.of("wish", wishId);
        }
        LOG.info("wish lifted customer={} wish={}", customerId, wishId);
    }

    /** Those that stand, oldest first. */
    @Transactional(readOnly = true)
    public List<Wish> of(long customerId) {
        return of(Set.of(customerId)).getOrDefault(customerId, List.of());
    }

    /** The same for many customers in one query; those who ask for nothing are absent. */
    @Transactional(readOnly = true)
    public Map<Long, List<Wish>> of(Collection<Long> customerIds) {
        return customerIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "select * from contact_wish where customer_id in (:customers) and lifted_at is null order by id")
                        .param("customers", customerIds)
                        .query(Wishes::read)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Wish::customerId));
    }

    private static Wish read(ResultSet row, int number) throws SQLException {
        var channel = row.getString("channel");
        var days = row.getString("weekdays");
        return new Wish(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getObject("contact_id", Long.class),
                WishKind.valueOf(row.getString("kind")),
                channel == null ? null : Channel.valueOf(channel),
                time(row.getString("from_time")),
                time(row.getString("to_time")),
                days == null ? Set.of() : days(days),
                row.getString("words"),
                row.getString("recorded_by"),
                SqlRow.moment(row, "recorded_at"));
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    private static String digits(Set<DayOfWeek> days) {
        return days.stream().sorted().map(day -> "" + day.getValue()).collect(Collectors.joining());
    }

    private static Set<DayOfWeek> days(String digits) {
        return digits.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).collect(Collectors.toSet());
    }
}
