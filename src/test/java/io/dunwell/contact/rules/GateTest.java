package io.dunwell.contact.rules;

import static io.dunwell.contact.rules.Asked.NEW_YORK;
import static io.dunwell.contact.rules.Asked.TUESDAY;
import static io.dunwell.contact.rules.Asked.by;
import static io.dunwell.kernel.Channel.EMAIL;
import static io.dunwell.kernel.Channel.LETTER;
import static io.dunwell.kernel.Channel.PHONE;
import static io.dunwell.kernel.Channel.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.contact.ContactKind;
import io.dunwell.contact.PastContact;
import io.dunwell.contact.QuietTime;
import io.dunwell.contact.StopFlag;
import io.dunwell.contact.Verdict;
import io.dunwell.contact.Verdict.Allowed;
import io.dunwell.contact.Verdict.Deferred;
import io.dunwell.contact.Verdict.Suppressed;
import io.dunwell.customers.DebtorType;
import io.dunwell.kernel.Channel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The golden cases of each rule, with the packs and settings that ship. */
class GateTest {

    private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");
    private static final String CFR_1006_6 = "https://lawserver.com/law/country/us/cfr/12_cfr_1006-6";
    private static final String REG_F_CALLS = "https://www.consumerfinance.gov/rules-policy/regulations/1006/14/";

    @Test
    void whatNoRuleForbidsIsAllowedUntilTheHoursEnd() {
        var verdict = by(EMAIL).verdict();

        assertThat(verdict).isInstanceOf(Allowed.class);
        assertThat(((Allowed) verdict).closes()).isEqualTo(by(EMAIL).moment(0, "20:00"));
        assertThat(verdict.sentence()).isEqualTo("Every rule of contact allows it.");
        assertThat(verdict.inputs()).isEqualTo("EMAIL REMINDER; business; GB; Europe/London; 0 contacts in 30 days");
    }

    @RuleTest(id = "T1", source = CFR_1006_6)
    void t1NoCallOrTextAtNightInTheUnitedStates() {
        assertDeferred(asAmerican(PHONE).at("21:00"), "T1", asAmerican(PHONE).moment(1, "09:00"));
        assertDeferred(asAmerican(SMS).at("07:59"), "T1", asAmerican(SMS).moment(0, "09:00"));
        assertThat(asAmerican(SMS).at("21:30").verdict().sentence())
                .isEqualTo("It is not between 08:00 and 21:00 everywhere the customer may be (America/New_York).");
    }

    @RuleTest(id = "T2", source = "https://cliclaw.com/library/us-state-laws/telemarketing-sms/")
    void t2TheDayEndsAtEightEverywhere() {
        assertAllowed(by(PHONE).at("19:59"));
        assertDeferred(by(PHONE).at("20:00"), "T2", by(PHONE).moment(1, "09:00"));
        assertAllowed(by(PHONE).at("08:00"));
        assertDeferred(asAmerican(PHONE).at("20:30"), "T2", asAmerican(PHONE).moment(1, "09:00"));
    }

    @RuleTest(id = "T8", source = "https://www.faegredrinker.com/")
    void t8EmailKeepsTheSameHoursAndALetterNone() {
        assertDeferred(by(EMAIL).at("20:00"), "T8", by(EMAIL).moment(1, "09:00"));
        assertAllowed(by(LETTER).at("23:00"));
    }

    @RuleTest(id = "T3", source = "https://www.twilio.com/docs/messaging/features/contact-api.md")
    void t3ItIsDayInEveryZoneTheCustomerMayBeIn() {
        assertDeferred(
                by(SMS).in(NEW_YORK, HONOLULU).at("10:00"),
                "T2",
                TUESDAY.atTime(8, 0).atZone(HONOLULU).toInstant());
        assertAllowed(by(SMS).in(NEW_YORK, HONOLULU).at("14:30"));
        assertSuppressed(
                by(SMS).in(), "T3", "Nobody knows what time it is where the customer is: enter their time zone.");
        assertSuppressed(
                by(SMS).in(NEW_YORK, SINGAPORE),
                "T3",
                "There is no hour at which it is day in all time zones the customer may be in (America/New_York,"
                        + " Asia/Singapore): say in which one they are.");
        assertAllowed(by(LETTER).in());
    }

    @RuleTest(id = "T4", source = CFR_1006_6)
    void t4WhatTheCustomerAskedForIsObeyed() {
        var lunch = new QuietTime(EnumSet.of(DayOfWeek.TUESDAY), LocalTime.of(9, 30), LocalTime.of(13, 0));

        assertDeferred(by(PHONE).quiet(lunch), "T4", by(PHONE).moment(0, "13:00"));
        assertAllowed(by(PHONE).quiet(lunch).at(TUESDAY.plusDays(1).atTime(10, 0)));
        assertSuppressed(by(EMAIL).refusing(EMAIL), "T4", "The customer asked not to be reached by email.");
        assertAllowed(by(LETTER).refusing(EMAIL));
    }

    @RuleTest(id = "T6", source = "https://www.twilio.com/docs/api/errors/90007.md")
    void t6NoTextInTheLastMinutes() {
        assertAllowed(by(SMS).at("19:54"));
        assertDeferred(by(SMS).at("19:55"), "T6", by(SMS).moment(1, "09:00"));
        assertAllowed(by(EMAIL).at("19:59"));
    }

    @RuleTest(id = "T7", source = "dunwell.contact.opens")
    void t7BusinessDaysOnly() {
        assertDeferred(
                by(EMAIL).at(TUESDAY.plusDays(4).atTime(10, 0)), "T7", by(EMAIL).moment(6, "09:00"));
        assertAllowed(by(EMAIL).at("18:30"));
        assertAllowed(by(LETTER).at(TUESDAY.plusDays(4).atTime(10, 0)));
    }

    @RuleTest(id = "C10", source = "https://www.wsgr.com/")
    void c10AnAmericanNumberIsTextedWithin45DaysOfItsConfirmation() {
        assertAllowed(by(SMS).confirmed(45));
        assertSuppressed(
                by(SMS).confirmed(46),
                "C10",
                "The number was not confirmed within 45 days and may be somebody else's by now: ask whether it is still"
                        + " theirs.");
        assertSuppressed(
                by(SMS).neverConfirmed(),
                "C10",
                "The number was not confirmed within 45 days and may be somebody else's by now: ask whether it is still"
                        + " theirs.");
        assertAllowed(by(PHONE).neverConfirmed());
        assertAllowed(by(EMAIL).confirmed(46));
    }

    @RuleTest(id = "F1", source = REG_F_CALLS)
    void f1NoMoreThanSevenCallsAndNoneForSevenDaysAfterAConversation() {
        var spoke = by(PHONE).to(DebtorType.CONSUMER);
        spoke.after(PastContact.call(spoke.noon(2), false, true));

        assertDeferred(spoke, "F1", spoke.moment(6, "09:00"));
        assertAllowed(by(PHONE).after(PastContact.call(by(PHONE).noon(2), false, true)));
        assertThat(by(PHONE)
                        .to(DebtorType.UNKNOWN)
                        .after(PHONE, 1, 1, 2, 2, 3, 3, 4)
                        .facts())
                .satisfies(facts -> assertThat(against(facts)).contains("F1"));
        assertThat(by(PHONE)
                        .to(DebtorType.UNKNOWN)
                        .after(PHONE, 1, 1, 2, 2, 3, 7, 7)
                        .facts())
                .satisfies(facts -> assertThat(against(facts)).doesNotContain("F1"));
    }

    @RuleTest(id = "F2", source = "https://regulations.justia.com/states/massachusetts/940-cmr/")
    void f2MassachusettsAllowsTwoCallsAndTextsAWeek() {
        assertDeferred(
                bostonian(PHONE).after(SMS, 3).after(PHONE, 1),
                "F2",
                bostonian(PHONE).moment(6, "09:00"),
                4);
        assertAllowed(bostonian(PHONE).after(SMS, 7).after(PHONE, 1));
        assertAllowed(bostonian(EMAIL).after(SMS, 3).after(PHONE, 1));
        assertAllowed(bostonian(PHONE).to(DebtorType.BUSINESS).after(SMS, 3).after(PHONE, 1));
        assertAllowed(bostonian(PHONE)
                .after(SMS, 3)
                .after(PastContact.call(bostonian(PHONE).noon(1), false, false)));
    }

    @RuleTest(id = "F2", source = "https://lemberglaw.com/massachusetts-debt-collection-regulations")
    void f2AtWorkMassachusettsAllowsTwoInThirtyDays() {
        var atWork = bostonian(PHONE).atWork();
        atWork.after(PastContact.message(SMS, atWork.noon(20), true).toWork(true))
                .after(PastContact.call(atWork.noon(12), true, false).toWork(true));

        assertDeferred(atWork, "F2", atWork.moment(10, "09:00"));
        assertAllowed(bostonian(PHONE).atWork().after(SMS, 20).after(PHONE, 12));
        assertAllowed(bostonian(PHONE)
                .after(PastContact.call(atWork.noon(20), true, false).toWork(true))
                .after(PastContact.call(atWork.noon(12), true, false).toWork(true)));
    }

    @RuleTest(id = "F3", source = "https://www.americollect.com/2026/04/")
    void f3NewYorkCityAllowsThreeAttemptsAWeekByAllChannels() {
        assertDeferred(newYorker("New York", "").after(LETTER, 1, 2).after(PHONE, 3), "F3", null, 4);
        assertDeferred(newYorker("", "10027").after(LETTER, 1, 2).after(PHONE, 3), "F3", null, 4);
        assertAllowed(newYorker("Albany", "12207").after(LETTER, 1, 2).after(PHONE, 3));
        assertAllowed(newYorker("Brooklyn", "11201").after(LETTER, 1, 2));
        assertAllowed(newYorker("New York", "")
                .at(LocalDate.of(2026, 8, 25).atTime(10, 0))
                .after(LETTER, 1, 2)
                .after(PHONE, 3));
    }

    @RuleTest(id = "F5", source = "12 CFR 1006.14(a)")
    void f5TheHousesOwnCapsCountByCustomer() {
        assertDeferred(by(SMS).after(SMS, 0), "F5", by(SMS).moment(1, "09:00"));
        assertDeferred(by(SMS).after(SMS, 1, 3), "F5", by(SMS).moment(6, "09:00"), 4);
        assertDeferred(by(EMAIL).after(EMAIL, 1, 3), "F5", null, 4);
        assertDeferred(by(PHONE).after(PHONE, 1, 2, 3), "F5", null, 4);
        assertDeferred(by(EMAIL).after(LETTER, 1, 2, 3, 4), "F5", null, 3);
        assertAllowed(by(EMAIL).after(LETTER, 1, 2, 3, 7));
        assertAllowed(by(SMS).of(ContactKind.CONFIRMATION).after(SMS, 0, 0, 1));
        assertAllowed(by(SMS).after(new PastContact(SMS, by(SMS).noon(0), true, false, false, false)));
        assertThat(by(SMS).after(SMS, 0).verdict().sentence())
                .isEqualTo("No more than 1 contact by text in a day go to one customer.");
    }

    @RuleTest(id = "C1", source = "https://www.twilio.com/docs/api/errors/30863.md")
    void c1NoTextWithoutConsentOnRecord() {
        assertSuppressed(by(SMS).withoutConsent(), "C1", "The customer's consent to text messages is not on record.");
        assertAllowed(by(EMAIL).withoutConsent());
    }

    @RuleTest(id = "C15", source = "https://production.jdsupra.com/")
    void c15NothingIsSoldByText() {
        assertSuppressed(
                by(SMS).selling(), "C15", "What also sells something is not said by text message or telephone.");
        assertAllowed(by(LETTER).selling());
    }

    @RuleTest(id = "C13", source = "https://self-law.org/code/us/cfr/t16/")
    void c13WhatSellsByEmailCarriesAnAddressAndAWayOut() {
        assertSuppressed(
                by(EMAIL).selling(),
                "C13",
                "An email that also sells something carries our postal address and a way to end such emails.");
        assertAllowed(by(EMAIL).sellingWithFooter());
        assertSuppressed(
                by(LETTER).sellingWithFooter().withoutAdvertising(), "C13", "The customer asked for no advertising.");
        assertAllowed(by(LETTER).withoutAdvertising());
    }

    @RuleTest(id = "C14", source = "https://reggi.ai/")
    void c14NothingIsSoldToCanadaWithoutAConsentOfItsOwn() {
        assertSuppressed(
                by(EMAIL).inCanada().sellingWithFooter(),
                "C14",
                "Canada asks for a consent to advertising of its own, and none is kept here.");
        assertAllowed(by(EMAIL).inCanada());
        assertAllowed(by(LETTER).inCanada().sellingWithFooter());
    }

    @RuleTest(id = "S1", source = "11 U.S.C. 362(a)(6)")
    void s1NothingGoesToTheBankrupt() {
        assertSuppressed(
                by(LETTER).stopped(StopFlag.BANKRUPT).of(ContactKind.LEGAL),
                "S1",
                "The customer is stopped (bankrupt since 2026-10-06): nothing automatic is sent.");
    }

    @RuleTest(id = "S2", source = "12 CFR 1006")
    void s2WhatIsDisputedIsNotChasedButConfirmed() {
        assertSuppressed(by(EMAIL).stopped(StopFlag.DISPUTED), "S2", "Not sent: what is left is in dispute.");
        assertAllowed(by(EMAIL).stopped(StopFlag.DISPUTED).of(ContactKind.CONFIRMATION));
    }

    @RuleTest(id = "S3", source = "https://masslegalhelp.org/consumer/ag-fair-debt-collection")
    void s3WhoHasAnAttorneyIsLeftToThem() {
        assertSuppressed(by(PHONE).stopped(StopFlag.ATTORNEY), "S3", null);
    }

    @RuleTest(id = "S4", source = "15 U.S.C. 1692c(c)")
    void s4AfterCeaseOnlyTheNoticesThatTheLawPermits() {
        assertSuppressed(by(LETTER).stopped(StopFlag.CEASE), "S4", null);
        assertSuppressed(by(EMAIL).stopped(StopFlag.CEASE).of(ContactKind.LEGAL), "S4", null);
        assertAllowed(by(LETTER).stopped(StopFlag.CEASE).of(ContactKind.LEGAL));
    }

    @RuleTest(id = "S5", source = "12 CFR 1006")
    void s5AfterADeathOnlyAPersonSpeaks() {
        assertSuppressed(by(LETTER).stopped(StopFlag.DECEASED), "S5", null);
        assertAllowed(by(PHONE).stopped(StopFlag.DECEASED));
    }

    @RuleTest(id = "S6", source = "https://static1.twilio.com/docs/api/errors/30943")
    void s6WhatWasHandedOffIsNoLongerOurs() {
        assertSuppressed(by(SMS).stopped(StopFlag.HANDED_OFF).of(ContactKind.CONFIRMATION), "S6", null);
        assertSuppressed(by(EMAIL).stopped(StopFlag.PLACED), "S6", "Not sent: the account is with the agency.");
        assertAllowed(by(EMAIL).stopped(StopFlag.PLACED).of(ContactKind.CONFIRMATION));
    }

    @RuleTest(id = "S7", source = "A decision of the company's own")
    void s7AgreementsPauseChasing() {
        assertSuppressed(
                by(EMAIL).stopped(StopFlag.PROMISED),
                "S7",
                "Not sent: the customer promised to pay, and the date has not passed.");
        assertSuppressed(by(EMAIL).stopped(StopFlag.PLANNED), "S7", "Not sent: a work-out plan is being paid.");
        assertAllowed(by(EMAIL).stopped(StopFlag.PLANNED).of(ContactKind.CONFIRMATION));
    }

    @RuleTest(id = "S8", source = "https://lexbuild.dev/ecfr/title-12/chapter-X/part-1006/section-1006.26")
    void s8NoLegalStepsAreThreatenedWhenTheClaimIsTimeBarred() {
        assertSuppressed(by(LETTER).stopped(StopFlag.TIME_BARRED).of(ContactKind.LEGAL), "S8", null);
        assertAllowed(by(LETTER).stopped(StopFlag.TIME_BARRED));
    }

    @RuleTest(id = "D1", source = "A decision of the company's own")
    void d1TheOwnersWishForQuietIsKept() {
        assertSuppressed(by(EMAIL).stopped(StopFlag.OWNER_HOLD), "D1", "Not sent: the owner asked for quiet.");
        assertSuppressed(
                by(EMAIL).stopped(StopFlag.COMPLAINT),
                "D1",
                "Not sent: a complaint of the customer waits for its answer.");
    }

    @RuleTest(id = "D2", source = "A decision of the company's own")
    void d2AnyOtherStopStopsEverything() {
        assertSuppressed(by(EMAIL).stopped(StopFlag.OTHER).of(ContactKind.CONFIRMATION), "D2", null);
    }

    @RuleTest(id = "C9", source = "12 CFR 1006.6(e)")
    void c9WhoEndedEmailsGetsNoneButALetterMayGo() {
        assertSuppressed(
                by(EMAIL).stopped(StopFlag.NO_EMAIL).of(ContactKind.CONFIRMATION),
                "C9",
                "The customer ended emails to this address, so none is sent to it.");
        assertAllowed(by(LETTER).stopped(StopFlag.NO_EMAIL));
    }

    private static Asked asAmerican(Channel channel) {
        return by(channel).inAmerica("OH", "Dayton", "45402");
    }

    private static Asked bostonian(Channel channel) {
        return by(channel).inAmerica("Massachusetts", "Boston", "02108").to(DebtorType.CONSUMER);
    }

    private static Asked newYorker(String city, String code) {
        return by(EMAIL).inAmerica("NY", city, code).to(DebtorType.UNKNOWN);
    }

    private static Set<String> against(io.dunwell.contact.ContactFacts facts) {
        return Asked.GATE.rules().stream()
                .filter(rule -> !rule.permits(facts))
                .map(ContactRule::id)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static void assertAllowed(Asked asked) {
        assertThat(asked.verdict()).isInstanceOf(Allowed.class);
    }

    private static void assertDeferred(Asked asked, String rule, Instant until) {
        var verdict = asked.verdict();
        assertThat(verdict)
                .isInstanceOf(Deferred.class)
                .extracting(Verdict::rule)
                .isEqualTo(rule);
        assertThat(((Deferred) verdict).until()).isEqualTo(until);
    }

    /** @param days at least so many days later, when the moment itself is of no interest */
    private static void assertDeferred(Asked asked, String rule, Instant until, int days) {
        var verdict = asked.verdict();
        assertThat(verdict)
                .isInstanceOf(Deferred.class)
                .extracting(Verdict::rule)
                .isEqualTo(rule);
        assertThat(Duration.between(asked.facts().now(), ((Deferred) verdict).until()))
                .isBetween(Duration.ofDays(days - 1L), Duration.ofDays(days + 2L));
    }

    private static void assertSuppressed(Asked asked, String rule, String sentence) {
        var verdict = asked.verdict();
        assertThat(verdict)
                .isInstanceOf(Suppressed.class)
                .extracting(Verdict::rule)
                .isEqualTo(rule);
        assertThat(verdict.sentence()).isNotBlank();
        if (sentence != null) {
            assertThat(verdict.sentence()).isEqualTo(sentence);
        }
    }
}
