package io.dunwell.cases.story;

import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.kernel.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the cases themselves did and heard; what other modules tell in more detail is left to them. */
@Component
class CaseStory implements Story {

    private static final String EVENTS =
            """
            select told.* from case_event told join collection_case its on its.id = told.case_id
            where told.customer_id = ? and its.currency = ? and told.happened_on <= ?
              and told.kind not in ('PROMISE', 'DISPUTE', 'PLACED', 'WRITTEN_OFF', 'FEE')
            """;

    private final JdbcClient jdbc;

    CaseStory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return jdbc
                .sql(EVENTS)
                .params(account.customerId(), account.currency(), date)
                .query(CaseStory::entry)
                .list()
                .stream();
    }

    private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(
                kind(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("sentence"),
                null,
                "",
                Words.person(row.getString("recorded_by")));
    }

    private static Kind kind(String event) {
        return switch (event) {
            case "OWNER" -> Kind.OWNER;
            case "PLAN" -> Kind.PLAN;
            default -> Kind.POLICY;
        };
    }
}
