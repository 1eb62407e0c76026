package io.dunwell.kernel.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.testing.mysql.MySqlServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** What a real MySQL server answers, in our words. */
@Tag("mysql-only")
class MySqlDoorTest {

    private final MySqlServer server = MySqlServer.shared();

    @Test
    void wrongPasswordNamesItsSetting() {
        var schema = server.freshSchema("dunwell_test_door");

        assertThatThrownBy(() -> door(schema.url(), schema.user(), "wrong").check())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("refused the user “%s” with the given password.", schema.user())
                .extracting(refusal -> ((CannotStart) refusal).remedy())
                .asString()
                .contains("DUNWELL_DB_USER and DUNWELL_DB_PASSWORD");
    }

    @Test
    void databaseThatDoesNotExistIsNamed() {
        var schema = server.freshSchema("dunwell_test_door");
        var url = schema.url().replace("dunwell_test_door", "dunwell_test_nowhere");

        assertThatThrownBy(() -> door(url, schema.user(), schema.password()).check())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("dunwell_test_nowhere cannot be used: Unknown database")
                .extracting(refusal -> ((CannotStart) refusal).remedy())
                .asString()
                .contains("Correct DUNWELL_DB_URL");
    }

    private static DatabaseDoor door(String url, String user, String password) {
        var environment = new MockEnvironment()
                .withProperty("spring.datasource.url", url)
                .withProperty("spring.datasource.username", user)
                .withProperty("spring.datasource.password", password);
        return new DatabaseDoor(environment, "data");
    }
}
