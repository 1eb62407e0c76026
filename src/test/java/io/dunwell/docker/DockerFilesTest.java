package io.dunwell.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.mysql.MySqlFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class DockerFilesTest {

    private static final Path FOLDER = Path.of("docker");
    private static final Pattern PASSWORD_WITHOUT_DEFAULT =
            Pattern.compile("\\$\\{(\\w+):\\?set \\1 in docker/\\.env}");

    private final Map<String, Object> compose = new Yaml().load(read("compose.yaml"));
    private final Map<String, Map<String, Object>> services = map(compose.get("services"));

    @Test
    void consistsOfApplicationDatabaseAndMailCatcher() {
        assertThat(services).containsOnlyKeys("app", "mysql", "mail");
    }

    @Test
    void everyPortIsOnLoopback() {
        var ports = services.values().stream()
                .flatMap(service -> list(service.get("ports")).stream())
                .toList();

        assertThat(ports).isNotEmpty().allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
    }

    @Test
    void everyServiceHasAHealthCheck() {
        assertThat(services).allSatisfy((name, service) -> assertThat(
                        list(map(service.get("healthcheck")).get("test")))
                .hasSizeGreaterThan(1));
    }

    @Test
    void noPasswordHasADefault() {
        var passwords = services.values().stream()
                .flatMap(service -> DockerFilesTest.<String>map(service.get("environment")).entrySet().stream())
                .filter(variable -> variable.getKey().contains("PASSWORD"))
                .map(Map.Entry::getValue)
                .toList();

        assertThat(passwords).hasSize(3).allSatisfy(value -> assertThat(value).matches(PASSWORD_WITHOUT_DEFAULT));
        assertThat(read(".env.example").lines().filter(line -> line.contains("PASSWORD")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).endsWith("="));
    }

    @Test
    void everyImageIsPinnedByTag() {
        var ofCompose = services.values().stream().map(service -> (String) service.get("image"));
        var ofDockerfile = read("Dockerfile")
                .lines()
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.split(" ")[1]);

        assertThat(Stream.concat(ofCompose, ofDockerfile)).hasSize(6).allSatisfy(image -> assertThat(image)
                .matches("[\\w./-]+:[\\w.-]+")
                .doesNotEndWith(":latest"));
    }

    @Test
    void applicationWaitsForAHealthyDatabase() {
        Map<String, Map<String, String>> waits = map(services.get("app").get("depends_on"));

        assertThat(waits.get("mysql")).containsEntry("condition", "service_healthy");
    }

    @Test
    void dataLivesInNamedVolumes() {
        var named = map(compose.get("volumes")).keySet();

        assertThat(services).allSatisfy((name, service) -> assertThat(list(service.get("volumes")))
                .isNotEmpty()
                .allSatisfy(volume -> assertThat(named).contains(volume.split(":")[0])));
    }

    @Test
    void testsRunOnTheDatabaseSettingsOfCompose() {
        var flags = list(services.get("mysql").get("command"));

        assertThat(flags).isNotEmpty();
        assertThat(MySqlFlags.FOR_TESTS).containsAll(flags);
    }

    @Test
    void applicationDoesNotRunAsRoot() {
        var lines = read("Dockerfile").lines().toList();

        assertThat(lines.subList(lines.indexOf("FROM eclipse-temurin:17-jre"), lines.size()))
                .contains("USER dunwell")
                .anySatisfy(line -> assertThat(line).startsWith("HEALTHCHECK "));
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new AssertionError("docker/" + file + " can not be read", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> map(Object yaml) {
        return (Map<String, V>) yaml;
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Object yaml) {
        return yaml == null ? List.of() : (List<String>) yaml;
    }
}
