package io.dunwell.policies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InvestigateDisputeTest {

    private static final String PROCESS = "investigate-dispute";

    @BeforeAll
    static void begin() {
        PolicyEngine.get().flows().forget(PROCESS);
    }

    @AfterAll
    static void everyPathWasWalked() {
        assertThat(PolicyEngine.get().flows().neverTaken(PROCESS)).isEmpty();
    }

    @Test
    void theOwnerFindsOut() {
        opened().whoAnswers("upheld").ends("CustomerAnswered");
    }

    @Test
    void aSupervisorDecidesWhatIsOverdueAndIsAskedUntilItIsDecided() {
        opened().butNobodyActs("AnswerIsDue", "until the answer is due")
                .asks("SUPERVISOR", "DecideTheOverdueDispute")
                .butNobodyActs("NotDecided", "5 business days")
                .asks("SUPERVISOR", "DecideTheOverdueDispute")
                .whoAnswers("rejected")
                .ends("CustomerAnswered");
    }

    @Test
    void itEndsWhenItIsAnsweredOrWithdrawnElsewhere() {
        opened().nowThat("disputeOpen", false).hearsThatTheBooksChanged().ends("SettledElsewhere");
    }

    @Test
    void anotherOwnerOrDayOpensTheTaskAnew() {
        opened().hearsThatTheBooksChanged()
                .asks("COLLECTOR", "InvestigateTheDispute")
                .butNobodyActs("AnswerIsDue", "until the answer is due")
                .asks("SUPERVISOR", "DecideTheOverdueDispute")
                .hearsThatTheBooksChanged()
                .asks("COLLECTOR", "InvestigateTheDispute")
                .nowThat("disputeOpen", false)
                .hearsThatTheBooksChanged()
                .ends("SettledElsewhere");
    }

    private static Walk opened() {
        return Walk.through(PROCESS, "disputeOpen", true).asks("COLLECTOR", "InvestigateTheDispute");
    }
}
