package io.dunwell.policies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FixContactTest {

    private static final String PROCESS = "fix-contact";

    @BeforeAll
    static void begin() {
        PolicyEngine.get().flows().forget(PROCESS);
    }

    @AfterAll
    static void everyPathWasWalked() {
        assertThat(PolicyEngine.get().flows().neverTaken(PROCESS)).isEmpty();
    }

    @Test
    void aPersonMendsTheDetail() {
        Walk.through(PROCESS)
                .asks("COLLECTOR", "FixContact")
                .whoAnswers("new-detail")
                .ends("Fixed");
    }

    @Test
    void aSupervisorSeesToItAgainAndAgain() {
        Walk.through(PROCESS)
                .asks("COLLECTOR", "FixContact")
                .butNobodyActs("NotFixed", "3 business days")
                .asks("SUPERVISOR", "SeeItFixed")
                .butNobodyActs("StillNotFixed", "5 business days")
                .asks("SUPERVISOR", "SeeItFixed")
                .whoAnswers("nothing-better")
                .ends("Fixed");
    }

    @Test
    void whoeverMendsItElsewhereEndsIt() {
        Walk.through(PROCESS)
                .asks("COLLECTOR", "FixContact")
                .hearsThatTheBooksChanged()
                .ends("FixedWithoutAsking");
    }

    @Test
    void itEndsBeforeTheSupervisorHasSeenToIt() {
        Walk.through(PROCESS)
                .asks("COLLECTOR", "FixContact")
                .butNobodyActs("NotFixed", "3 business days")
                .asks("SUPERVISOR", "SeeItFixed")
                .hearsThatTheBooksChanged()
                .ends("FixedWithoutAsking");
    }
}
