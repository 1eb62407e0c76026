package io.dunwell.benchmarks;

import io.dunwell.DunwellApplication;
import io.dunwell.testing.outside.SmsProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures Dunwell beside what it stands on, in one run: {@code mvn -q test-compile exec:exec@benchmark}.
 *
 * <p>Arguments: any of {@code start cases night import ageing pages workbench search send} (all of them without), a
 * number of accounts, and {@code mysql} for a real server. Each asks for a fresh database. Import and ageing take a
 * hundred times as many invoices as accounts are named, the night, the pages and the search ten times as many
 * customers, sending a fifth as many messages.
 */
public final class Benchmarks {

    private static final List<String> ALL =
            List.of("start", "cases", "night", "import", "ageing", "pages", "workbench", "search", "send");

    private final boolean mysql;
    private final int accounts;
    private final Path folder;

    private Benchmarks(boolean mysql, int accounts, Path folder) {
        this.mysql = mysql;
        this.accounts = accounts;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var named = Arrays.asList(arguments);
        var accounts = named.stream()
                .filter(argument -> argument.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(10_000);
        var benchmarks =
                new Benchmarks(named.contains("mysql"), accounts, Files.createTempDirectory("dunwell-benchmark"));
        var wanted = ALL.stream().filter(named::contains).toList();
        for (var benchmark : wanted.isEmpty() ? ALL : wanted) {
            benchmarks.run(benchmark);
        }
    }

    private void run(String benchmark) throws Exception {
        if (benchmark.equals("start")) {
            new StartBenchmark(folder).run();
            return;
        }
        var databases = new Databases(mysql, folder);
        if (benchmark.equals("send")) {
            send(databases.fresh(benchmark));
            return;
        }
        try (var application = start(databases.fresh(benchmark))) {
            Receivables.found(application);
            switch (benchmark) {
                case "cases" -> new CaseBenchmark(application, databases).run(accounts);
                case "night" -> new NightBenchmark(application).run(accounts);
                case "pages" -> new PagesBenchmark(application).run(accounts * 10);
                case "workbench" -> new WorkbenchBenchmark(application).run(accounts * 10);
                case "search" -> new SearchBenchmark(application).run(accounts * 10);
                case "import" -> new ImportBenchmark(application, databases, folder).run(accounts * 100);
                default -> new AgeingBenchmark(application).run(accounts * 100);
            }
        }
    }

    private void send(Databases.Place place) {
        try (var provider = new SmsProvider(Clock.systemUTC());
                var application =
                        start(place, SendBenchmark.settings(provider.address()).toArray(String[]::new))) {
            Receivables.found(application);
            new SendBenchmark(application, provider).run(accounts / 5);
        }
    }

    private ConfigurableApplicationContext start(Databases.Place place, String... more) {
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--dunwell.data=" + folder,
                "--dunwell.workers.enabled=false",
                "--dunwell.workers.crew=" + (mysql ? 0 : 1),
                "--camunda.bpm.job-execution.enabled=false",
                "--logging.level.root=WARN",
                "--logging.level.io.dunwell=WARN",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + place.url(),
                "--spring.datasource.username=" + place.user(),
                "--spring.datasource.password=" + place.password()));
        settings.addAll(List.of(more));
        return new SpringApplicationBuilder(DunwellApplication.class).run(settings.toArray(String[]::new));
    }
}
