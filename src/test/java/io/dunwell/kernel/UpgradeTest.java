package io.dunwell.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.database.TestDatabase;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a newer version makes of the books of an older one. */
@Tag("database")
class UpgradeTest {

    private static final LocalDate CALLED = LocalDate.parse("2026-03-02");
    private static final LocalDate WRITTEN = LocalDate.parse("2026-03-09");

    private final DataSource source = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(source);
    private long ids = 1000;

    @BeforeEach
    void booksOfAnEarlierVersion() {
        upgradeTo("0101");
        insert("customer", Map.of("id", 1));
    }

    @Test
    void anOpenCaseTakesItsLatestReminderAsItsLastContact() {
        var neverCalled = aCase(Map.of());
        var calledBefore = aCase(Map.of("last_contact_on", CALLED));
        var calledAfter = aCase(Map.of("last_contact_on", WRITTEN.plusDays(1)));
        var confirmed = aCase(Map.of());
        var withheld = aCase(Map.of());
        var closed = aCase(Map.of("closed_on", WRITTEN));
        for (long one : new long[] {neverCalled, calledBefore, calledAfter, closed}) {
            message(one, WRITTEN.minusDays(3), "DUNNING", "SENT");
            message(one, WRITTEN, "DUNNING", "DELIVERED");
        }
        message(confirmed, WRITTEN, "CONFIRMATION", "SENT");
        message(withheld, WRITTEN, "DUNNING", "WITHHELD");

        upgradeTo("0102");

        assertThat(lastContact(neverCalled)).isEqualTo(WRITTEN);
        assertThat(lastContact(calledBefore)).isEqualTo(WRITTEN);
        assertThat(lastContact(calledAfter)).isEqualTo(WRITTEN.plusDays(1));
        assertThat(lastContact(confirmed)).isNull();
        assertThat(lastContact(withheld)).isNull();
        assertThat(lastContact(closed)).isNull();
    }

    private void upgradeTo(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/vendor/" + (TestDatabase.isMySql() ? "mysql" : "h2"))
                .target(version)
                .load()
                .migrate();
    }

    private LocalDate lastContact(long caseId) {
        return jdbc.sql("select last_contact_on from collection_case where id = ?")
                .param(caseId)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .get(0);
    }

    private long aCase(Map<String, Object> values) {
        var row = new LinkedHashMap<String, Object>(values);
        row.put("id", ++ids);
        row.put("customer_id", 1);
        insert("collection_case", row);
        return ids;
    }

    private void message(long caseId, LocalDate on, String purpose, String state) {
        ids++;
        insert(
                "outbound_message",
                Map.of(
                        "id", ids,
                        "step_key", "step-" + ids,
                        "customer_id", 1,
                        "case_id", caseId,
                        "business_date", on,
                        "purpose", purpose,
                        "state", state));
    }

    /** One row; what must not be empty and is not given gets any value that its column takes. */
    private void insert(String table, Map<String, Object> values) {
        var row = new LinkedHashMap<String, Object>();
        jdbc.sql(
                        """
                        select lower(column_name), lower(data_type) from information_schema.columns
                        where lower(table_name) = ? and table_schema = %s and is_nullable = 'NO' and column_default is null
                        """
                                .formatted(TestDatabase.isMySql() ? "database()" : "schema()"))
                .param(table)
                .query((found, number) -> row.put(found.getString(1), anyValue(found.getString(2))))
                .list();
        row.putAll(values);
        jdbc.sql("insert into %s (%s) values (%s)"
                        .formatted(
                                table,
                                String.join(", ", row.keySet()),
                                String.join(
                                        ", ",
                                        row.keySet().stream().map(column -> "?").toList())))
                .params(row.values().toArray())
                .update();
    }

    private static Object anyValue(String type) {
        return switch (type) {
            case "date" -> LocalDate.EPOCH;
            case "datetime", "timestamp" -> LocalDate.EPOCH.atStartOfDay();
            case "char", "character", "varchar", "character varying" -> "x";
            case "boolean", "bit" -> false;
            default -> 0;
        };
    }
}
