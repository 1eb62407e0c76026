package io.dunwell.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.nightly.NightFixtures;
import io.dunwell.nightly.Nights;
import io.dunwell.testing.DunwellTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class ReportTextTest {

    @Autowired
    NightFixtures nightFixtures;

    @Autowired
    Nights nights;

    @Test
    void failuresStandBelowTheirStep() {
        var night = nights.get(nightFixtures.finished("2026-03-02"));

        assertThat(ReportText.of(night, Instant.EPOCH))
                .isEqualTo(
                        """
                        Night of 2026-03-02: 1 failure, in less than a second.

                          Import files                             3 files imported
                          Look at accounts                         1 case opened
                            ! Kowalczyk, EUR: Two cases are open.""");
    }

    @Test
    void stepsThatNeverBeganSaySo() {
        var night = nights.get(nightFixtures.interrupted("2026-03-02"));

        assertThat(ReportText.of(night, Instant.EPOCH))
                .startsWith("Night of 2026-03-02: interrupted.")
                .contains("  Import files                             Dunwell stopped while this ran.\n");
    }
}
