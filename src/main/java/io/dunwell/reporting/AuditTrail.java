package io.dunwell.reporting;

import io.dunwell.kernel.SqlRow;
import io.dunwell.staff.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that people and Dunwell did, newest first, read where each thing stands (ADR 0031): of every source the
 * next few rows, and of those the newest.
 */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after the last line that was read, null for the beginning */
    public List<AuditLine> read(AuditQuery query, @Nullable AuditKey after, int most) {
        if (query.customers() != null && query.customers().isEmpty()) {
            return List.of();
        }
        var found = IntStream.range(0, AuditSources.ALL.size())
                .filter(source -> isWanted(AuditSources.ALL.get(source), query))
                .mapToObj(source -> of(source, query, after, most))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(AuditLine::key))
                .limit(most)
                .toList();
        return named(found);
    }

    /** Everybody who works or worked here, by sign-in name. */
    public Map<String, String> people() {
        var people = new HashMap<String, String>();
        jdbc.sql("select login, name from staff_member")
                .query((row, number) -> people.put(row.getString(1), row.getString(2)))
                .list();
        people.put(CurrentUser.AUTOMATIC, "Dunwell");
        return people;
    }

    private static boolean isWanted(AuditSource source, AuditQuery query) {
        return (query.group() == null || query.group() == source.group())
                && (query.customers() == null || source.customer() != null);
    }

    private List<AuditLine> of(int place, AuditQuery query, @Nullable AuditKey after, int most) {
        var source = AuditSources.ALL.get(place);
        var where = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        if (!source.where().isEmpty()) {
            where.add(source.where());
        }
        if (AuditQuery.PEOPLE.equals(query.by())) {
            where.add(source.by() + " <> ?");
            parameters.add(CurrentUser.AUTOMATIC);
        } else if (query.by() != null) {
            where.add(source.by() + " = ?");
            parameters.add(query.by());
        }
        if (query.customers() != null) {
            where.add(query.customers().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", source.customer() + " in (", ")")));
        }
        if (query.from() != null) {
            where.add(source.at() + " >= ?");
            parameters.add(SqlRow.stored(query.from()));
        }
        if (query.until() != null) {
            where.add(source.at() + " < ?");
            parameters.add(SqlRow.stored(query.until()));
        }
        if (after != null) {
            behind(place, source, after, where, parameters);
        }
        var customer = source.customer() == null ? "null" : source.customer();
        return jdbc.sql(
                        "select %s as row_id, %s as done_at, %s as done_by, %s as customer_id, %s from %s%s order by %s desc, %s desc limit %d"
                                .formatted(
                                        source.id(),
                                        source.at(),
                                        source.by(),
                                        customer,
                                        source.columns(),
                                        source.from(),
                                        where.isEmpty()
                                                ? ""
                                                : where.stream().collect(Collectors.joining(" and ", " where ", "")),
                                        source.at(),
                                        source.id(),
                                        most))
                .params(parameters)
                .query((row, number) -> line(place, source, row))
                .list();
    }

    private static void behind(
            int place, AuditSource source, AuditKey after, List<String> where, List<Object> parameters) {
        var at = SqlRow.stored(after.at());
        parameters.add(at);
        if (place < after.source()) {
            where.add(source.at() + " < ?");
        } else if (place > after.source()) {
            where.add(source.at() + " <= ?");
        } else {
            where.add("%1$s <= ? and (%1$s < ? or %2$s < ?)".formatted(source.at(), source.id()));
            parameters.add(at);
            parameters.add(after.id());
        }
    }

    private static AuditLine line(int place, AuditSource source, ResultSet row) throws SQLException {
        var told = source.words().read(row);
        var at = SqlRow.moment(row, "done_at");
        var by = row.getString("done_by");
        var customer = row.getLong("customer_id");
        return new AuditLine(
                at,
                by,
                by,
                source.group(),
                told.sentence(),
                told.was(),
                told.became(),
                row.wasNull() ? null : customer,
                null,
                source.place().read(row),
                source.forAdmins(),
                new AuditKey(at, place, row.getLong("row_id")));
    }

    private List<AuditLine> named(List<AuditLine> lines) {
        var people = people();
        var ids = lines.stream()
                .map(AuditLine::customerId)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .collect(Collectors.joining(", "));
        var customers = new HashMap<Long, String>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name from customer where id in (%s)".formatted(ids))
                    .query((row, number) -> customers.put(row.getLong(1), row.getString(2)))
                    .list();
        }
        return lines.stream()
                .map(line -> line.named(
                        people.getOrDefault(line.by(), line.by()),
                        line.customerId() == null ? null : customers.get(line.customerId())))
                .toList();
    }
}
