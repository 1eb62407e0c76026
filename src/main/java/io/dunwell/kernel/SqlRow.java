package io.dunwell.kernel;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one row of a batch, set one after the other; nulls are welcome.
 *
 * <p>Moments are stored as UTC in columns without a zone, as Hibernate is told to do: neither database may convert
 * them.
 */
public final class SqlRow {

    private final PreparedStatement statement;
    private int position;

    public SqlRow(PreparedStatement statement) {
        this.statement = statement;
    }

    public SqlRow text(@Nullable String value) throws SQLException {
        statement.setString(++position, value);
        return this;
    }

    public SqlRow number(long value) throws SQLException {
        statement.setLong(++position, value);
        return this;
    }

    public SqlRow number(@Nullable Long value) throws SQLException {
        statement.setObject(++position, value, Types.BIGINT);
        return this;
    }

    public SqlRow exact(@Nullable BigDecimal value) throws SQLException {
        statement.setBigDecimal(++position, value);
        return this;
    }

    /** Amount, then currency. */
    public SqlRow money(Money value) throws SQLException {
        return exact(value.amount()).text(value.currency());
    }

    public SqlRow date(@Nullable LocalDate value) throws SQLException {
        statement.setObject(++position, value, Types.DATE);
        return this;
    }

    public SqlRow moment(Instant value) throws SQLException {
        statement.setObject(++position, stored(value));
        return this;
    }

    /** What a column of moments holds, for parameters of queries. */
    public static Object stored(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** A moment as {@link #moment} wrote it. */
    public static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /** The amount in the columns {@code amount} and {@code currency}. */
    public static Money money(ResultSet row) throws SQLException {
        return money(row, "amount");
    }

    /** An amount whose currency is in the column {@code currency}; zero for null. */
    public static Money money(ResultSet row, String column) throws SQLException {
        var amount = row.getBigDecimal(column);
        return Money.of(amount == null ? BigDecimal.ZERO : amount, row.getString("currency"));
    }

    public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
