package io.dunwell.kernel;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ids for rows that are written in bulk: a whole block is taken at once, in a transaction of its own.
 *
 * <p>Entities use the same table through {@code @TableGenerator} with Hibernate's pooled-lo optimizer, so both may
 * write the same table. Blocks that are not used up leave gaps; nothing depends on their absence.
 */
@Component
public class Ids {

    private final JdbcClient jdbc;

    Ids(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** First of {@code count} consecutive ids of {@code name}, all yours. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long take(String name, int count) {
        var next = jdbc.sql("select next_value from id_block where name = ? for update")
                .param(name)
                .query(Long.class)
                .optional();
        if (next.isEmpty()) {
            return begin(name, count);
        }
        jdbc.sql("update id_block set next_value = ? where name = ?")
                .params(next.get() + count, name)
                .update();
        return next.get();
    }

    private long begin(String name, int count) {
        jdbc.sql("insert into id_block (name, next_value) values (?, ?)")
                .params(name, 1L + count)
                .update();
        return 1;
    }
}
