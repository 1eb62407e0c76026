package io.dunwell.benchmarks;

import io.dunwell.DunwellApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures Dunwell beside what it stands on, in one run: {@code mvn -q test-compile exec:exec@benchmark}.
 *
 * <p>Arguments: any of {@code cases import ageing night start}, a number of accounts, {@code mysql} for a real server.
 */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var wanted = Arrays.asList(arguments);
        var size = wanted.stream()
                .filter(argument -> argument.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(10_000);
        var folder = Files.createTempDirectory("dunwell-benchmark");
        var databases = new Databases(wanted.contains("mysql"), folder);
        var startedAt = System.nanoTime();
        try (var application = start(databases, folder)) {
            var startUp = (System.nanoTime() - startedAt) / 1e9;
            Receivables.found(application);
            if (wants(wanted, "cases")) {
                new CaseBenchmark(application, databases).run(size);
            }
            if (wants(wanted, "import")) {
                new ImportBenchmark(application, databases, folder).run(size * 10);
            }
            Table.line("Start-up on a fresh database: %.1f s", startUp);
        }
    }

    private static boolean wants(List<String> wanted, String name) {
        var named = wanted.stream().anyMatch(argument -> argument.matches("[a-z]+") && !argument.equals("mysql"));
        return !named || wanted.contains(name);
    }

    private static ConfigurableApplicationContext start(Databases databases, Path folder) {
        var place = databases.fresh("dunwell");
        return new SpringApplicationBuilder(DunwellApplication.class)
                .run(
                        "--server.port=0",
                        "--dunwell.data=" + folder,
                        "--dunwell.workers.enabled=false",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=WARN", "--logging.level.io.dunwell=WARN",
                        "--spring.main.banner-mode=off",
                        "--spring.datasource.url=" + place.url(),
                        "--spring.datasource.username=" + place.user(),
                        "--spring.datasource.password=" + place.password());
    }
}
