package io.dunwell.policies;

import static io.dunwell.policies.PolicyEngine.TREATMENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every path of the frame. */
class CollectionCaseTest {

    private static final String FRAME = "collection-case";

    @BeforeAll
    static void begin() {
        PolicyEngine.get().flows().forget(FRAME);
    }

    @AfterAll
    static void everyPathWasWalked() {
        assertThat(PolicyEngine.get().flows().neverTaken(FRAME)).isEmpty();
    }

    @Test
    void accountToBeCollectedIsTreatedByItsPolicy() {
        var walk = standing("TREAT").isAt("Treat");

        assertThat(walk.called()).isEqualTo(TREATMENT);
    }

    @Test
    void paidAccountIsSettledAtOnce() {
        standing("PAID").ends("AccountSettled");
    }

    @Test
    void paymentInTheMiddleOfTheTreatmentSettlesTheAccount() {
        standing("TREAT")
                .isAt("Treat")
                .nowThat("standing", "PAID")
                .hearsThatTheBooksChanged()
                .ends("AccountSettled");
    }

    @Test
    void promiseInTheMiddleOfTheTreatmentPausesIt() {
        standing("TREAT")
                .isAt("Treat")
                .nowThat("standing", "PROMISED")
                .hearsThatTheBooksChanged()
                .isAt("PromiseOpen");
    }

    @ParameterizedTest
    @CsvSource({
        "PROMISED, PromiseOpen, PromiseIsDue",
        "DISPUTED, DisputeOpen, AnswerIsDue",
        "PLANNED, PlanRunning, InstalmentIsDue",
        "HELD, HeldByTheOwner, HoldEnds",
        "QUIET, ComplaintOpen, QuietEnds",
        "OFFERED, OfferOpen, OfferLapses",
        "PARKED, UnderTheMinimum, TimeToLookAgain",
        "PLACED, WithTheAgency, TimeToAskTheAgency"
    })
    void agreementIsWaitedForUntilItsDay(String standing, String wait, String timer) {
        standing(standing)
                .isAt(wait)
                .butNobodyActs(timer, "until the standing ends")
                .isAt(wait)
                .nowThat("standing", "TREAT")
                .butNobodyActs(timer, "until the standing ends")
                .isAt("Treat");
    }

    @ParameterizedTest
    @CsvSource({
        "PROMISED, PromiseOpen",
        "DISPUTED, DisputeOpen",
        "PLANNED, PlanRunning",
        "HELD, HeldByTheOwner",
        "QUIET, ComplaintOpen",
        "OFFERED, OfferOpen",
        "PARKED, UnderTheMinimum",
        "PLACED, WithTheAgency"
    })
    void waitIsOverWhenTheBooksChange(String standing, String wait) {
        standing(standing)
                .isAt(wait)
                .nowThat("standing", "PAID")
                .hearsThatTheBooksChanged()
                .ends("AccountSettled");
    }

    @Test
    void stoppedCustomerIsInTheSupervisorsHands() {
        standing("STOPPED")
                .asks("SUPERVISOR", "HandleByHand")
                .butNobodyActs("NotHandled", "5 business days")
                .asks("SUPERVISOR", "HandleByHand")
                .whoAnswers("keep-waiting")
                .isAt("LeaveItForNow")
                .butNobodyActs("ThirtyDaysPassed", "30 days")
                .asks("SUPERVISOR", "HandleByHand");
    }

    @Test
    void stoppedCustomerIsCollectedAgainOnceTheStopIsLifted() {
        standing("STOPPED")
                .asks("SUPERVISOR", "HandleByHand")
                .nowThat("standing", "TREAT")
                .hearsThatTheBooksChanged()
                .isAt("Treat");
    }

    @Test
    void exhaustedTreatmentLeavesTheDecisionToTheSupervisor() {
        standing("TREAT")
                .isAt("Treat")
                .treatmentEnds()
                .asks("SUPERVISOR", "DecideWhatRemains")
                .whoAnswers("keep-trying")
                .isAt("LeaveItForNow")
                .hearsThatTheBooksChanged()
                .isAt("Treat");
    }

    @Test
    void exhaustedTreatmentWithoutDecisionIsLeftForAWhile() {
        standing("TREAT")
                .isAt("Treat")
                .treatmentEnds()
                .asks("SUPERVISOR", "DecideWhatRemains")
                .butNobodyActs("NothingDecided", "10 business days")
                .isAt("LeaveItForNow");
    }

    @Test
    void writeOffEndsTheCaseThroughTheBooks() {
        standing("TREAT")
                .isAt("Treat")
                .treatmentEnds()
                .asks("SUPERVISOR", "DecideWhatRemains")
                .nowThat("standing", "PAID")
                .whoAnswers("write-off")
                .did("writeOff")
                .ends("AccountSettled");
    }

    @Test
    void customerWhoPaysBeforeTheDecisionIsSettled() {
        standing("TREAT")
                .isAt("Treat")
                .treatmentEnds()
                .asks("SUPERVISOR", "DecideWhatRemains")
                .nowThat("standing", "PAID")
                .hearsThatTheBooksChanged()
                .ends("AccountSettled");
    }

    @Test
    void accountPlacedByItsPolicyWaitsForTheAgency() {
        standing("TREAT")
                .isAt("Treat")
                .nowThat("standing", "PLACED")
                .treatmentEnds()
                .isAt("WithTheAgency");
    }

    @Test
    void policyIsCalledUnderTheCasesOwnKey() {
        var walk = standing("TREAT").isAt("Treat");

        BpmnAwareTests.assertThat(walk.calledInstance()).hasBusinessKey(walk.businessKey());
    }

    private static Walk standing(String standing) {
        return Walk.through(FRAME, "standing", standing);
    }
}
