package io.dunwell.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A table that tells who did what when, and how its rows are told.
 *
 * @param columns that {@code words} and {@code place} read, beside id, moment and person
 * @param customer the column of the customer, null where it is about none
 * @param where which of its rows, empty for all
 */
record AuditSource(
        AuditGroup group,
        String from,
        String id,
        String at,
        String by,
        @Nullable String customer,
        String columns,
        String where,
        Words words,
        Place place,
        boolean forAdmins) {

    /** Reads a row's sentence, with what it was before and after where the row knows it. */
    interface Words {
        Told read(ResultSet row) throws SQLException;
    }

    /** Reads the address of the page that a row leads to. */
    interface Place {
        @Nullable
        String read(ResultSet row) throws SQLException;
    }

    record Told(String sentence, @Nullable String was, @Nullable String became) {

        static Told of(String sentence, Object... values) {
            return new Told(sentence.formatted(values), null, null);
        }
    }
}
