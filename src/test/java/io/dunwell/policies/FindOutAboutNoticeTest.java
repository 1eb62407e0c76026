package io.dunwell.policies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FindOutAboutNoticeTest {

    private static final String POLICY = "find-out-about-notice";

    @BeforeAll
    static void begin() {
        PolicyEngine.get().flows().forget(POLICY);
    }

    @AfterAll
    static void everyPathWasWalked() {
        assertThat(PolicyEngine.get().flows().neverTaken(POLICY)).isEmpty();
    }

    @Test
    void aSupervisorFindsOut() {
        Walk.through(POLICY)
                .asks("SUPERVISOR", "FindOut")
                .whoAnswers("give-again")
                .ends("FoundOut");
    }

    @Test
    void itIsAskedAgainUntilItIsKnown() {
        Walk.through(POLICY)
                .asks("SUPERVISOR", "FindOut")
                .butNobodyActs("StillNotKnown", "2 business days")
                .asks("SUPERVISOR", "FindOut")
                .whoAnswers("arrived")
                .ends("FoundOut");
    }

    @Test
    void aLateReportEndsIt() {
        Walk.through(POLICY)
                .asks("SUPERVISOR", "FindOut")
                .hearsThatTheBooksChanged()
                .ends("KnownWithoutAsking");
    }
}
