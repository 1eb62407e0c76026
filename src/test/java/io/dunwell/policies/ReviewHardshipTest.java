package io.dunwell.policies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReviewHardshipTest {

    private static final String POLICY = "review-hardship";

    @BeforeAll
    static void begin() {
        PolicyEngine.get().flows().forget(POLICY);
    }

    @AfterAll
    static void everyPathWasWalked() {
        assertThat(PolicyEngine.get().flows().neverTaken(POLICY)).isEmpty();
    }

    @Test
    void aSupervisorLooksAtIt() {
        Walk.through(POLICY)
                .asks("SUPERVISOR", "ReviewHardship")
                .whoAnswers("keep")
                .ends("Reviewed");
    }

    @Test
    void itIsAskedAgainUntilItIsDecided() {
        Walk.through(POLICY)
                .asks("SUPERVISOR", "ReviewHardship")
                .butNobodyActs("StillNotReviewed", "5 business days")
                .asks("SUPERVISOR", "ReviewHardship")
                .whoAnswers("ended")
                .ends("Reviewed");
    }

    @Test
    void endingItElsewhereEndsTheQuestion() {
        Walk.through(POLICY)
                .asks("SUPERVISOR", "ReviewHardship")
                .hearsThatTheBooksChanged()
                .ends("NothingToReview");
    }
}
