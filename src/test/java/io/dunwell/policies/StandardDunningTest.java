package io.dunwell.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every path of standard dunning, told as diaries of accounts. */
class StandardDunningTest {

    private static final String POLICY = "standard-dunning";

    @BeforeAll
    static void begin() {
        PolicyEngine.get().flows().forget(POLICY);
    }

    @AfterAll
    static void everyPathWasWalked() {
        assertThat(PolicyEngine.get().flows().neverTaken(POLICY)).isEmpty();
    }

    @Test
    void silentCustomerGoesTheWholeWayToTheAgency() {
        Walk.through(POLICY)
                .did("sendMessage first-reminder")
                .waits("SevenDaysToPay", "7 days")
                .did("sendMessage second-reminder")
                .waits("FiveBusinessDaysToPay", "5 business days, past a payment run")
                .asks("COLLECTOR", "CallCustomer")
                .whoAnswers("no-answer")
                .waits("TwoBusinessDaysLater", "2 business days, past a payment run")
                .asks("COLLECTOR", "CallAgain")
                .whoAnswers("no-answer")
                .waits("TwoMoreBusinessDaysLater", "2 business days, past a payment run")
                .asks("COLLECTOR", "CallOnceMore")
                .nowThat("stageReached", 3)
                .whoAnswers("no-answer")
                .did("announceLateFee late-fee-announcement")
                .waits("EightDaysToPay", "8 days")
                .did("postLateFee late-fee-posted")
                .waits("FiveMoreBusinessDaysToPay", "5 business days")
                .asks("SUPERVISOR", "OwnerDecides")
                .whoAnswers("offer-plan")
                .did("offerPlan plan-offer")
                .asks("COLLECTOR", "NegotiatePlan")
                .whoAnswers("no-answer")
                .did("sendMessage final-notice")
                .waits("TenDaysToPay", "10 days")
                .nowThat("daysOverdue", 90)
                .waits("NinetyDaysOverdue", "until 90 days overdue")
                .asks("SUPERVISOR", "ApprovePlacement")
                .whoAnswers("place")
                .did("placeWithAgency")
                .ends("PlacedWithAgency");
    }

    @Nested
    class WhereItBegins {

        @Test
        void secondReminderFollowsThePauseAfterIt() {
            Walk.through(POLICY, "stageReached", 2, "daysOverdue", 12)
                    .did("sendMessage second-reminder")
                    .isAt("FiveBusinessDaysToPay");
        }

        @Test
        void brokenPromiseIsFollowedByACallTheSameDay() {
            Walk.through(
                            POLICY,
                            "stageReached",
                            1,
                            "brokenPromises",
                            1,
                            "daysSinceLastContact",
                            0,
                            "resumesAfter",
                            "PROMISE_BROKEN")
                    .asks("COLLECTOR", "CallCustomer");
        }

        @Test
        void twoBrokenPromisesBringTheFirmerNotice() {
            Walk.through(POLICY, "stageReached", 3, "brokenPromises", 2)
                    .did("announceLateFee late-fee-announcement")
                    .isAt("EightDaysToPay");
        }

        @Test
        void threeBrokenPromisesBringTheOwner() {
            Walk.through(POLICY, "stageReached", 3, "brokenPromises", 3).asks("SUPERVISOR", "OwnerDecides");
        }

        @Test
        void whoBrokeAPromiseLongAgoIsLeftInPeaceLikeOthers() {
            Walk.through(POLICY, "stageReached", 1, "brokenPromises", 1, "daysSinceLastContact", 0)
                    .isAt("ThreeBusinessDaysOfQuiet");
        }

        @Test
        void inHardshipNoFeeIsAnnouncedAndTheOwnerDecides() {
            Walk.through(POLICY, "stageReached", 3, "brokenPromises", 2, "hardship", true)
                    .asks("SUPERVISOR", "OwnerDecides");
        }

        @Test
        void brokenPlanGoesOneStepFirmer() {
            Walk.through(POLICY, "stageReached", 4, "planState", "BROKEN", "resumesAfter", "PLAN_BROKEN")
                    .asks("SUPERVISOR", "OwnerDecides");
        }

        @Test
        void whatComesBackFromTheAgencyIsCalled() {
            Walk.through(POLICY, "stageReached", 7, "daysOverdue", 200, "resumesAfter", "RECALLED")
                    .asks("COLLECTOR", "CallCustomer");
        }

        @Test
        void planStageIsTakenUpAgain() {
            Walk.through(POLICY, "stageReached", 6, "daysOverdue", 60)
                    .did("offerPlan plan-offer")
                    .isAt("NegotiatePlan");
        }

        @Test
        void customerContactedInTheLastDaysIsLeftInPeaceFirst() {
            Walk.through(POLICY, "stageReached", 2, "daysOverdue", 12, "daysSinceLastContact", 2)
                    .isAt("ThreeBusinessDaysOfQuiet")
                    .nowThat("daysSinceLastContact", 5)
                    .waits("ThreeBusinessDaysOfQuiet", "3 business days")
                    .did("sendMessage second-reminder")
                    .isAt("FiveBusinessDaysToPay");
        }
    }

    @Nested
    class TheCall {

        @ParameterizedTest
        @ValueSource(strings = {"will-pay", "reached-promise", "dispute"})
        void agreementGetsFiveBusinessDaysWhicheverCallBringsIt(String outcome) {
            firstCall()
                    .whoAnswers(outcome)
                    .waits("TimeToPayAfterFirstCall", "5 business days")
                    .did("announceLateFee late-fee-announcement");
            secondCall()
                    .whoAnswers(outcome)
                    .waits("TimeToPayAfterSecondCall", "5 business days")
                    .did("announceLateFee late-fee-announcement");
            thirdCall()
                    .whoAnswers(outcome)
                    .waits("TimeToPayAfterThirdCall", "5 business days")
                    .did("announceLateFee late-fee-announcement");
        }

        @Test
        void wishForAPlanIsAnsweredWithAnOfferWhicheverCallBringsIt() {
            firstCall().whoAnswers("plan-wanted").did("offerPlan plan-offer").isAt("NegotiatePlan");
            secondCall().whoAnswers("plan-wanted").did("offerPlan plan-offer").isAt("NegotiatePlan");
            thirdCall().whoAnswers("plan-wanted").did("offerPlan plan-offer").isAt("NegotiatePlan");
        }

        @Test
        void refusalBringsTheFirmerNoticeAtOnce() {
            firstCall().whoAnswers("refuses").did("announceLateFee late-fee-announcement");
            secondCall().whoAnswers("refuses").did("announceLateFee late-fee-announcement");
            thirdCall().whoAnswers("refuses").did("announceLateFee late-fee-announcement");
        }

        @Test
        void supervisorSeesThatAForgottenCallIsMade() {
            firstCall()
                    .butNobodyActs("NobodyCalled", "3 business days")
                    .asks("SUPERVISOR", "SeeThatTheCallIsMade")
                    .whoAnswers("call-now")
                    .asks("COLLECTOR", "CallCustomer");
        }

        @Test
        void supervisorMayGoOnWithoutACall() {
            firstCall()
                    .butNobodyActs("NobodyCalled", "3 business days")
                    .asks("SUPERVISOR", "SeeThatTheCallIsMade")
                    .whoAnswers("go-on")
                    .did("announceLateFee late-fee-announcement");
        }

        @Test
        void accountDoesNotRestWhileNobodyCalls() {
            firstCall()
                    .butNobodyActs("NobodyCalled", "3 business days")
                    .asks("SUPERVISOR", "SeeThatTheCallIsMade")
                    .butNobodyActs("SupervisorSilent", "3 business days")
                    .did("announceLateFee late-fee-announcement");
        }

        @Test
        void accountGoesOnWhenTheSecondOrThirdCallIsForgotten() {
            secondCall()
                    .butNobodyActs("NotCalledAgain", "3 business days")
                    .did("announceLateFee late-fee-announcement");
            thirdCall()
                    .butNobodyActs("NotCalledOnceMore", "3 business days")
                    .did("announceLateFee late-fee-announcement");
        }

        private Walk firstCall() {
            return Walk.through(POLICY, "stageReached", 3, "daysOverdue", 20).asks("COLLECTOR", "CallCustomer");
        }

        private Walk secondCall() {
            return firstCall()
                    .whoAnswers("no-answer")
                    .waits("TwoBusinessDaysLater", "2 business days, past a payment run")
                    .asks("COLLECTOR", "CallAgain");
        }

        private Walk thirdCall() {
            return secondCall()
                    .whoAnswers("no-answer")
                    .waits("TwoMoreBusinessDaysLater", "2 business days, past a payment run")
                    .asks("COLLECTOR", "CallOnceMore");
        }
    }

    @Nested
    class TheLateFee {

        @Test
        void feeAnnouncedBeforeAPauseIsPostedWithoutAnotherNotice() {
            Walk.through(POLICY, "stageReached", 4, "daysOverdue", 30, "feeAnnounced", true)
                    .waits("EightDaysToPay", "8 days")
                    .did("postLateFee late-fee-posted")
                    .isAt("FiveMoreBusinessDaysToPay");
        }

        @Test
        void secondFeeIsNeverAnnounced() {
            Walk.through(POLICY, "stageReached", 4, "daysOverdue", 30, "feeAnnounced", false)
                    .asks("SUPERVISOR", "OwnerDecides");
        }
    }

    @Nested
    class TheOwner {

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

        private Walk ownerDecides() {
            return Walk.through(POLICY, "stageReached", 5, "daysOverdue", 40).asks("SUPERVISOR", "OwnerDecides");
        }
    }

    @Nested
    class ThePlan {

        @Test
        void offerThatIsStillOpenIsNegotiatedNotRepeated() {
            Walk.through(POLICY, "stageReached", 6, "daysOverdue", 60, "planState", "OFFERED")
                    .asks("COLLECTOR", "NegotiatePlan");
        }

        @Test
        void brokenPlanIsNotOfferedAgain() {
            Walk.through(POLICY, "stageReached", 6, "daysOverdue", 60, "planState", "BROKEN")
                    .did("sendMessage final-notice");
        }

        @Test
        void acceptedPlanThatDoesNotBeginLeadsToTheFinalNotice() {
            negotiated()
                    .whoAnswers("accepted")
                    .waits("FiveBusinessDaysForThePlan", "5 business days")
                    .did("sendMessage final-notice");
        }

        @Test
        void declinedPlanLeadsToTheFinalNotice() {
            negotiated().whoAnswers("declined").did("sendMessage final-notice");
        }

        @Test
        void offerWithoutAnswerLeadsToTheFinalNotice() {
            negotiated().butNobodyActs("NoAnswerToTheOffer", "8 days").did("sendMessage final-notice");
        }

        private Walk negotiated() {
            return Walk.through(POLICY, "stageReached", 6, "daysOverdue", 60)
                    .did("offerPlan plan-offer")
                    .asks("COLLECTOR", "NegotiatePlan");
        }
    }

    @Nested
    class TheEnd {

        @Test
        void finalNoticeIsSentOnce() {
            finalNoticeSent("daysOverdue", 95).asks("SUPERVISOR", "ApprovePlacement");
        }

        @Test
        void nobodyIsPlacedBeforeNinetyDays() {
            finalNoticeSent("daysOverdue", 89)
                    .waits("FourteenDaysLater", "14 days, past a payment run")
                    .asks("COLLECTOR", "CallCustomer");
        }

        @Test
        void nobodyIsPlacedWhoSpokeWithUsLately() {
            finalNoticeSent("daysOverdue", 120, "daysSinceRightParty", 29).isAt("FourteenDaysLater");
            finalNoticeSent("daysOverdue", 120, "daysSinceRightParty", 30).isAt("ApprovePlacement");
        }

        @Test
        void treatmentIsExhaustedAfterHalfAYearOfTalking() {
            finalNoticeSent("daysOverdue", 180, "daysSinceRightParty", 5).ends("TreatmentExhausted");
        }

        @Test
        void nobodyIsPlacedWithoutApproval() {
            finalNoticeSent("daysOverdue", 95)
                    .asks("SUPERVISOR", "ApprovePlacement")
                    .butNobodyActs("NotApproved", "5 business days")
                    .isAt("FourteenDaysLater");
        }

        @Test
        void ownerKeepsTrying() {
            finalNoticeSent("daysOverdue", 95)
                    .asks("SUPERVISOR", "ApprovePlacement")
                    .whoAnswers("keep-trying")
                    .isAt("FourteenDaysLater");
        }

        @Test
        void ownerWritesOffInsteadOfPlacing() {
            finalNoticeSent("daysOverdue", 95)
                    .asks("SUPERVISOR", "ApprovePlacement")
                    .whoAnswers("write-off")
                    .did("writeOff")
                    .ends("WrittenOffInsteadOfAgency");
        }

        private Walk finalNoticeSent(Object... facts) {
            return Walk.through(
                    POLICY,
                    Stream.concat(Stream.of("stageReached", 7), Arrays.stream(facts))
                            .toArray());
        }
    }
}
