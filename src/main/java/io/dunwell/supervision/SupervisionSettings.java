package io.dunwell.supervision;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import io.dunwell.staff.Audit;
import io.dunwell.staff.Audit.Kind;
import io.dunwell.staff.CurrentUser;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What counts as too old, and how long work takes. */
@Service
public class SupervisionSettings {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final CurrentUser user;
    private final CompanyClock clock;

    SupervisionSettings(JdbcClient jdbc, Audit audit, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Figures figures() {
        var chosen = new HashMap<String, Integer>();
        jdbc.sql("select name, figure from supervision_setting").query(row -> {
            chosen.put(row.getString("name"), row.getInt("figure"));
        });
        return new Figures(chosen);
    }

    /**
     * @param settings by setting
     * @param tasks minutes by the form of a task
     * @param people minutes a day by login, for those who differ; 0 for as everybody
     * @return how many are different now
     */
    @Transactional
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    public int change(Map<Setting, Integer> settings, Map<String, Integer> tasks, Map<String, Integer> people) {
        var before = figures();
        var changed = 0;
        for (var one : settings.entrySet()) {
            changed += set(one.getKey().name(), one.getKey().label(), before.of(one.getKey()), one.getValue());
        }
        for (var one : tasks.entrySet()) {
            changed += set(
                    Figures.TASK + one.getKey(),
                    "Minutes for " + one.getKey(),
                    before.minutes(one.getKey()),
                    one.getValue());
        }
        for (var one : people.entrySet()) {
            changed += setFor(one.getKey(), before, one.getValue());
        }
        return changed;
    }

    private int setFor(String login, Figures before, int minutes) {
        var name = Figures.PERSON + login;
        var was = before.chosen().getOrDefault(name, 0);
        if (minutes == 0 && was != 0) {
            audit.changed(Kind.COMPANY, name, "Desk work a day of " + login, was, "as everybody");
            return jdbc.sql("delete from supervision_setting where name = ?")
                    .param(name)
                    .update();
        }
        return set(name, "Desk work a day of " + login, was, minutes);
    }

    private int set(String name, String label, int was, int figure) {
        if (was == figure) {
            return 0;
        }
        var updated = jdbc.sql(
                        "update supervision_setting set figure = ?, changed_by = ?, changed_at = ? where name = ?")
                .params(figure, user.login(), SqlRow.stored(clock.instant()), name)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into supervision_setting (name, figure, changed_by, changed_at) values (?, ?, ?, ?)")
                    .params(name, figure, user.login(), SqlRow.stored(clock.instant()))
                    .update();
        }
        audit.changed(Kind.COMPANY, name, "Supervision: " + label, was, figure);
        return 1;
    }
}
