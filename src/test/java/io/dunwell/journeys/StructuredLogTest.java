package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunwell.testing.process.DunwellProcess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What production prints, read by a machine. The start is cut short by a database that nobody answers for. */
class StructuredLogTest {

    @TempDir
    Path folder;

    @Test
    void everyLineOfTheLogInProductionIsAnObject() throws Exception {
        var production = Map.of(
                "SPRING_PROFILES_ACTIVE", "mysql",
                "SPRING_MAIN_BANNER_MODE", "off",
                "DUNWELL_DB_URL", "jdbc:mysql://127.0.0.1:1/dunwell",
                "DUNWELL_DB_USER", "dunwell",
                "DUNWELL_DB_PASSWORD", "secret");

        try (var dunwell = DunwellProcess.application(folder, production)) {
            assertThat(dunwell.end()).isNotZero();

            var lines =
                    dunwell.printed().lines().filter(line -> !line.isBlank()).toList();
            assertThat(lines).isNotEmpty();
            for (var line : lines) {
                var entry = new ObjectMapper().readTree(line);
                assertThat(entry.at("/@timestamp").asText()).as(line).isNotEmpty();
                assertThat(entry.at("/service/name").asText()).as(line).isEqualTo("dunwell");
                assertThat(entry.at("/log/level").asText()).as(line).isIn("INFO", "WARN", "ERROR");
            }
            assertThat(dunwell.printed()).contains("DUNWELL_DB_URL").doesNotContain("secret");
        }
    }
}
