package io.dunwell.policies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnswerCustomerTest {

    private static final String POLICY = "answer-customer";

    @BeforeAll
    static void begin() {
        PolicyEngine.get().flows().forget(POLICY);
    }

    @AfterAll
    static void everyPathWasWalked() {
        assertThat(PolicyEngine.get().flows().neverTaken(POLICY)).isEmpty();
    }

    @Test
    void whoeverWroteIsAnswered() {
        Walk.through(POLICY)
                .asks("COLLECTOR", "AnswerCustomer")
                .whoAnswers("answered")
                .ends("CustomerAnswered");
    }

    @Test
    void aCollectorMayPassItOn() {
        Walk.through(POLICY)
                .asks("COLLECTOR", "AnswerCustomer")
                .whoAnswers("ask-supervisor")
                .asks("SUPERVISOR", "AnswerInPlace")
                .whoAnswers("promise")
                .ends("AnsweredInPlace");
    }

    @Test
    void whatNobodyAnswersInThePauseGoesToTheSupervisor() {
        Walk.through(POLICY)
                .asks("COLLECTOR", "AnswerCustomer")
                .butNobodyActs("PauseHasEnded", "until the pause ends")
                .asks("SUPERVISOR", "AnswerInPlace")
                .whoAnswers("answered")
                .ends("AnsweredInPlace");
    }

    @Test
    void theSupervisorIsAskedUntilItIsAnswered() {
        Walk.through(POLICY)
                .asks("COLLECTOR", "AnswerCustomer")
                .butNobodyActs("PauseHasEnded", "until the pause ends")
                .asks("SUPERVISOR", "AnswerInPlace")
                .butNobodyActs("StillNotAnswered", "2 business days")
                .asks("SUPERVISOR", "AnswerInPlace")
                .butNobodyActs("StillNotAnswered", "2 business days")
                .asks("SUPERVISOR", "AnswerInPlace")
                .whoAnswers("answered")
                .ends("AnsweredInPlace");
    }
}
