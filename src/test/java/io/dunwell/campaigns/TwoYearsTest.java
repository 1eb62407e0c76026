package io.dunwell.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.DunwellTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A company through all it deals with, day by day: every night is clean, every evening each delinquent account has one
 * live case with a next action and a date, and the same seed tells the same story. See docs/campaigns.md for two years
 * of 1,000 customers.
 */
@DunwellTest
class TwoYearsTest {

    private static final Logger LOG = LoggerFactory.getLogger(TwoYearsTest.class);
    private static final int CUSTOMERS = Integer.getInteger("dunwell.test.customers", 25);
    private static final int DAYS = Integer.getInteger("dunwell.test.days", 120);
    private static final long SEED = Long.getLong("dunwell.test.seed", 1);

    /** What another run of the same seed printed: then the company lives once, and is compared with that. */
    private static final String EXPECTED = System.getProperty("dunwell.test.log", "");

    @Autowired
    ApplicationContext application;

    @Test
    void nobodyIsForgottenAndTheSameSeedTellsTheSameStory() throws IOException {
        var story = lived("first");

        assertThat(told(story, "people answered")).as("tasks answered").isGreaterThan(CUSTOMERS);
        assertThat(told(story, " message ")).as("messages").isGreaterThan(CUSTOMERS);
        if (!EXPECTED.isEmpty()) {
            assertThat(BusinessLog.hash(story)).isEqualTo(EXPECTED);
            return;
        }
        var again = lived("second");
        assertThat(differences(story, again)).as("lines of one story only").isEmpty();
        assertThat(BusinessLog.hash(again)).isEqualTo(BusinessLog.hash(story));
    }

    private List<String> lived(String name) throws IOException {
        var began = System.nanoTime();
        var story = new Simulation(application, SEED, CUSTOMERS).live(DAYS);
        var file = Path.of("target", "two-years-%d-%s.log".formatted(SEED, name));
        Files.write(file, story);
        LOG.info(
                "simulation customers={} days={} seed={} lines={} seconds={} log={}",
                CUSTOMERS,
                DAYS,
                SEED,
                story.size(),
                (System.nanoTime() - began) / 1_000_000_000,
                BusinessLog.hash(story));
        return story;
    }

    private static long told(List<String> story, String what) {
        return story.stream().filter(line -> line.contains(what)).count();
    }

    private static List<String> differences(List<String> one, List<String> other) {
        var first = new java.util.HashSet<>(one);
        var second = new java.util.HashSet<>(other);
        return Stream.concat(
                        one.stream().filter(line -> !second.contains(line)).map(line -> "first:  " + line),
                        other.stream().filter(line -> !first.contains(line)).map(line -> "second: " + line))
                .sorted((left, right) -> left.substring(8).compareTo(right.substring(8)))
                .limit(40)
                .toList();
    }
}
