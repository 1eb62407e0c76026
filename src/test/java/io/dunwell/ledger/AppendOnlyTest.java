package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DunwellTest
class AppendOnlyTest {

    @Autowired
    private Books books;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"charge", "credit", "allocation"})
    void databaseRefusesToChangeOrRemovePostedRows(String table) {
        books.of(
                """
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-01-10  payment  PAY-1   10.00 EUR
                """);

        assertThatThrownBy(() -> jdbc.sql("update " + table + " set amount = 1").update())
                .rootCause()
                .hasMessageContaining("Rows of " + table + " are only added: post a correction instead");
        assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
                .rootCause()
                .hasMessageContaining("Rows of " + table + " are only added: post a correction instead");
    }
}
