package io.dunwell.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Something that must hold in the books, as the query that finds where it does not.
 *
 * @param sql rows that break it, as of the end of {@code :day}
 */
record Invariant(String name, String sql, Sentence sentence) {

    /** Says in words what one such row means. */
    interface Sentence {
        String of(ResultSet row) throws SQLException;
    }
}
