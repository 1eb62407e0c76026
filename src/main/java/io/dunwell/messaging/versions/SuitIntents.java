package io.dunwell.messaging.versions;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import io.dunwell.staff.CurrentUser;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether suits are really intended, as the owner says: only then may a final notice speak of one (S9). */
@Component
public class SuitIntents {

    private static final Logger LOG = LoggerFactory.getLogger(SuitIntents.class);

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final CompanyClock clock;

    /** What the owner said last. */
    public record SuitIntent(boolean intended, String recordedBy, Instant recordedAt) {}

    SuitIntents(JdbcClient jdbc, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Empty when nobody ever said so: then none is intended. */
    public Optional<SuitIntent> newest() {
        return jdbc.sql("select intended, recorded_by, recorded_at from suit_intent order by id desc limit 1")
                .query((row, number) -> new SuitIntent(
                        row.getBoolean("intended"), row.getString("recorded_by"), SqlRow.moment(row, "recorded_at")))
                .optional();
    }

    public boolean isIntended() {
        return newest().map(SuitIntent::intended).orElse(false);
    }

    /** What is said already is not said again. */
    @Transactional
    public void say(boolean intended) {
        if (isIntended() == intended) {
            return;
        }
        jdbc.sql("insert into suit_intent (intended, recorded_by, recorded_at) values (?, ?, ?)")
                .params(intended, user.login(), SqlRow.stored(clock.instant()))
                .update();
        LOG.info("suit intent recorded intended={}", intended);
    }
}
