package io.dunwell.worklist;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Ids;
import io.dunwell.kernel.SqlRow;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filters of the list that people keep under a name; supervisors may share theirs with everybody. */
@Service
public class SavedViews {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 500;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final CompanyClock clock;

    SavedViews(JdbcClient jdbc, Ids ids, CompanyClock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A kept filter.
     *
     * @param query the part of the list's address behind the question mark
     */
    public record SavedView(long id, String login, String name, String query, boolean shared) {}

    /** One's own and those that others share, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String login) {
        return jdbc.sql(
                        """
                        select id, login, name, query, is_shared from saved_view
                        where login = ? or is_shared = true order by name, id limit 60
                        """)
                .param(login)
                .query((row, number) -> new SavedView(
                        row.getLong("id"),
                        row.getString("login"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getBoolean("is_shared")))
                .list();
    }

    /**
     * Keeps a filter; a name that the person used before now means this one.
     *
     * @throws TaskRefused when the name is missing or too long, or the person keeps too many
     */
    @Transactional
    public void save(String login, String name, String query, boolean shared) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new TaskRefused("A view has a name of 1 to %d characters.".formatted(LONGEST_NAME));
        }
        if (query.length() > LONGEST_QUERY) {
            throw new TaskRefused("This filter is too long to be kept: shorten its text.");
        }
        var changed = jdbc.sql("update saved_view set query = ?, is_shared = ? where login = ? and name = ?")
                .params(query, shared, login, called)
                .update();
        if (changed == 0) {
            add(login, called, query, shared);
        }
    }

    private void add(String login, String name, String query, boolean shared) {
        var kept = jdbc.sql("select count(*) from saved_view where login = ?")
                .param(login)
                .query(Long.class)
                .single();
        if (kept >= MOST) {
            throw new TaskRefused("You keep %d views already: remove one first.".formatted(MOST));
        }
        jdbc.sql(
                        """
                        insert into saved_view (id, login, name, query, is_shared, recorded_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(ids.take("saved_view", 1), login, name, query, shared, SqlRow.stored(clock.instant()))
                .update();
    }

    /** Of one's own; what is gone already stays gone. */
    @Transactional
    public void remove(long id, String login) {
        jdbc.sql("delete from saved_view where id = ? and login = ?")
                .params(id, login)
                .update();
    }
}
