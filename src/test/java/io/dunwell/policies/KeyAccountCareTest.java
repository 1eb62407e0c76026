package io.dunwell.policies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every path of key account care. */
class KeyAccountCareTest {

    private static final String POLICY = "key-account-care";

    @BeforeAll
    static void begin() {
        PolicyEngine.get().flows().forget(POLICY);
    }

    @AfterAll
    static void everyPathWasWalked() {
        assertThat(PolicyEngine.get().flows().neverTaken(POLICY)).isEmpty();
    }

    @Test
    void silentKeyAccountIsCalledFirstAndNeverPaysAFee() {
        Walk.through(POLICY)
                .asks("COLLECTOR", "CallCustomer")
                .whoAnswers("no-answer")
                .waits("FiveBusinessDaysToPay", "5 business days")
                .did("sendMessage second-reminder")
                .waits("SevenDaysToPay", "7 days")
                .asks("SUPERVISOR", "OwnerDecides")
                .whoAnswers("offer-plan")
                .did("offerPlan plan-offer")
                .asks("SUPERVISOR", "NegotiatePlan")
                .whoAnswers("declined")
                .did("sendMessage final-notice")
                .waits("FourteenDaysToPay", "14 days")
                .ends("TreatmentExhausted");
    }

    @Test
    void callWaitsForAPaymentRunThatPaysFirst() {
        Walk.through(POLICY, "payRunAwaited", true)
                .waits("PastThePaymentRun", "1 days, past a payment run")
                .asks("COLLECTOR", "CallCustomer");
    }

    @Test
    void forgottenCallGoesToTheOwner() {
        Walk.through(POLICY)
                .asks("COLLECTOR", "CallCustomer")
                .butNobodyActs("NobodyCalled", "3 business days")
                .asks("SUPERVISOR", "OwnerDecides");
    }

    @Test
    void wishForAPlanIsAnsweredWithAnOffer() {
        Walk.through(POLICY)
                .asks("COLLECTOR", "CallCustomer")
                .whoAnswers("plan-wanted")
                .did("offerPlan plan-offer")
                .asks("SUPERVISOR", "NegotiatePlan")
                .butNobodyActs("NoAnswerToTheOffer", "11 days")
                .did("sendMessage final-notice");
    }

    @Test
    void ownerGivesTime() {
        ownerDecides()
                .whoAnswers("give-time")
                .waits("GivenTimeIsOver", "14 days")
                .did("offerPlan plan-offer");
    }

    @Test
    void ownerCallsPersonally() {
        ownerDecides()
                .whoAnswers("call-personally")
                .waits("OwnersCallHadTime", "5 business days")
                .did("offerPlan plan-offer");
    }

    @Test
    void ownerSendsTheFinalNotice() {
        ownerDecides().whoAnswers("final-notice").did("sendMessage final-notice");
    }

    @Test
    void ownerWritesOff() {
        ownerDecides().whoAnswers("write-off").did("writeOff").ends("WrittenOffByTheOwner");
    }

    @Test
    void silentOwnerMeansAPlanIsOffered() {
        ownerDecides().butNobodyActs("OwnerSilent", "5 business days").did("offerPlan plan-offer");
    }

    @Test
    void offerThatIsStillOpenIsNegotiatedNotRepeated() {
        Walk.through(POLICY, "stageReached", 6, "daysOverdue", 60, "planState", "OFFERED")
                .asks("SUPERVISOR", "NegotiatePlan")
                .whoAnswers("accepted")
                .waits("FiveBusinessDaysForThePlan", "5 business days")
                .did("sendMessage final-notice");
    }

    @Test
    void brokenPlanIsNotOfferedAgain() {
        Walk.through(POLICY, "stageReached", 6, "daysOverdue", 60, "planState", "BROKEN")
                .did("sendMessage final-notice");
    }

    @Test
    void finalNoticeIsSentOnce() {
        Walk.through(POLICY, "stageReached", 7, "daysOverdue", 95).ends("TreatmentExhausted");
    }

    private static Walk ownerDecides() {
        return Walk.through(POLICY, "brokenPromises", 2, "stageReached", 2).asks("SUPERVISOR", "OwnerDecides");
    }
}
