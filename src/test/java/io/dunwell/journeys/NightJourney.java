package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.nightly.NightReport;
import io.dunwell.nightly.NightlyRun;
import io.dunwell.nightly.StepReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A journey on which nothing moves time but the night itself: the very one that the button and the clock start. */
final class NightJourney extends Journey {

    private final NightlyRun nightlyRun;
    private final Path inbox;

    NightJourney(ApplicationContext application) {
        super(application);
        this.nightlyRun = application.getBean(NightlyRun.class);
        this.inbox = Path.of(application.getEnvironment().getRequiredProperty("dunwell.data"), "inbox");
    }

    /** Files that another test left waiting would come in with the first night. */
    void emptyInbox() {
        try {
            FileSystemUtils.deleteRecursively(inbox);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What must wait for the day's hours is done by the minute workers at eleven. */
    @Override
    void night() {
        report();
        passToTheMorning();
        look();
    }

    /** A night that must be without a failure, its audit and its proof included. */
    NightReport report() {
        var report = nightlyRun.run(today(), "dunwell");
        assertThat(report.steps())
                .as("night of %s", today())
                .flatMap(StepReport::failures)
                .extracting(failure -> failure.subject() + ": " + failure.sentence())
                .isEmpty();
        assertThat(report.isClean()).isTrue();
        write();
        return report;
    }
}
