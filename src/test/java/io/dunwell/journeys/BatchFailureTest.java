package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.engine.CaseProof;
import io.dunwell.engine.DueWaits;
import io.dunwell.engine.FailedWork;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.testing.DunwellTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One bad case among many holds nobody up, and stands where a person finds it. */
@DunwellTest
class BatchFailureTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DueWaits waits;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    FailedWork failed;

    @Autowired
    CaseProof proof;

    @Autowired
    CompanyClock clock;

    Journey journey;
    long broken;

    @BeforeEach
    void tenCasesOfWhichOneIsBroken(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        IntStream.rangeClosed(1, 10).forEach(number -> journey.anotherCustomer("C-1" + number, "2026-03-03", "50.00"));
        journey.through("2026-03-06");
        broken = jdbc.sql("select min(id) from collection_case")
                .query(Long.class)
                .single();
        journey.isBrokenOnPurpose();
        // Nothing but a defect could do this to a case: its policy's decision is asked about a currency that is none.
        jdbc.sql("update collection_case set currency = '???' where id = ?")
                .param(broken)
                .update();
    }

    @Test
    void theOthersGoOnAndTheBrokenOneIsReported() {
        journey.passTo("2026-03-13");

        var result = waits.runThrough(calendar.beginningOf(journey.today()), done -> {});

        assertThat(result.carriedOut()).isEqualTo(9);
        assertThat(result.failures()).extracting(DueWaits.Failure::caseId).containsExactly(broken);
    }

    @Test
    void afterThreeTriesItWaitsForAPersonOnTheOperationsPage() {
        journey.passTo("2026-03-13");

        for (int tries = 0; tries < 3; tries++) {
            journey.passHours(1);
            waits.runThrough(clock.instant(), done -> {});
        }

        assertThat(failed.count()).isEqualTo(1);
        assertThat(failed.page(0, 10)).first().satisfies(work -> {
            assertThat(work.caseId()).isEqualTo(broken);
            assertThat(work.activityId()).isNotBlank();
        });
        assertThat(proof.casesWithoutTimer()).containsExactly(broken);
    }

    @Test
    void whileTimersRunTheProofFindsNobodyWithoutOne() {
        assertThat(proof.casesWithoutTimer()).isEmpty();
    }
}
