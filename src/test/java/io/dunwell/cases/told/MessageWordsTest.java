package io.dunwell.cases.told;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.disputes.DisputeReason;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.testing.DunwellTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The words that customers read about promises, plans, disputes and late fees. */
@DunwellTest
class MessageWordsTest {

    @Autowired
    private ToldFixtures told;

    @BeforeEach
    void found(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
    }

    @Nested
    class Promises {

        @Test
        void confirmationNamesTheAmountAndTheDayOfThePromiseItIsAbout() {
            var account = told.owing("en");
            var promise = told.promise(account, "300.00");
            told.promise(account, "700.00");

            var mail = told.body(account, "promise:" + promise, "promise-confirmation", Channel.EMAIL);

            assertThat(mail).contains("As agreed, €300.00 will be paid by 12 March 2026.");
        }

        @Test
        void confirmationIsWrittenInTheReadersLanguage() {
            var account = told.owing("de");
            var promise = told.promise(account, "300.00");

            var mail = told.body(account, "promise:" + promise, "promise-confirmation", Channel.EMAIL);

            assertThat(mail).contains("Wie vereinbart zahlen Sie 300,00 € bis zum 12. März 2026.");
        }

        @Test
        void confirmationByTextMessageAndLetterNamesTheAmount() {
            assertThat(confirmed(told.owing("en"), Channel.SMS))
                    .contains("As agreed, €300.00 will reach us by 10 March 2026.");
            assertThat(confirmed(told.owingByPost("de"), Channel.LETTER))
                    .contains("Wie vereinbart zahlen Sie 300,00 € bis zum 12. März 2026.");
        }

        @Test
        void brokenPromiseIsNamedWithWhatWasPromisedAndForWhen() {
            assertThat(broken(told.owing("en"), Channel.EMAIL))
                    .contains("We agreed that €300.00 would reach us by 12 March 2026.")
                    .contains("Please pay €1,500.00 by 10 March 2026.");
            assertThat(broken(told.owingByPost("de"), Channel.LETTER))
                    .contains("wir hatten vereinbart, dass 300,00 € bis zum 12. März 2026 bei uns eingehen.");
        }

        @Test
        void brokenPromiseByTextMessageNamesItInTwoSegments() {
            var text = broken(told.owing("de"), Channel.SMS);

            assertThat(text).contains("die zum 12. März 2026 zugesagten 300,00 € sind nicht vollständig eingegangen.");
            assertThat(TextMessageLength.segments(text)).isLessThanOrEqualTo(2);
        }

        private String confirmed(AccountId account, Channel channel) {
            var promise = told.promise(account, "300.00");
            return told.body(account, "promise:" + promise, "promise-confirmation", channel);
        }

        private String broken(AccountId account, Channel channel) {
            told.promise(account, "300.00");
            told.judge(account, LocalDate.of(2026, 3, 30));
            return told.body(account, "any " + account, "promise-broken", channel);
        }
    }

    @Nested
    class Plans {

        @Test
        void offerNamesEveryInstalmentWithItsDayAndAmount() {
            assertThat(offered(told.owing("en"), Channel.EMAIL))
                    .contains("Our offer: you pay €1,000.00 in 3 instalments, as listed below.")
                    .contains("- 17 Mar 2026: €333.33\n- 16 Apr 2026: €333.33\n- 16 May 2026: €333.34");
            assertThat(offered(told.owingByPost("de"), Channel.LETTER))
                    .contains("Unser Angebot: Sie zahlen 1.000,00 € in 3 Raten, wie unten aufgeführt.")
                    .contains("<tr><td>16.05.2026</td><td class=\"num\">333,34 €</td></tr>");
        }

        @Test
        void offerByTextMessageSaysHowManyInstalments() {
            var text = offered(told.owing("de"), Channel.SMS);

            assertThat(text).contains("wir bieten Ihnen 3 Raten für 1.000,00 € auf Konto alder an.");
            assertThat(TextMessageLength.segments(text)).isEqualTo(1);
        }

        @Test
        void confirmationNamesEveryInstalment() {
            assertThat(agreed(told.owing("de"), Channel.EMAIL))
                    .contains("Sie zahlen 1.000,00 € in 3 Raten.")
                    .contains("- 17.03.2026: 333,33 €\n- 16.04.2026: 333,33 €\n- 16.05.2026: 333,34 €");
            assertThat(agreed(told.owingByPost("en"), Channel.LETTER))
                    .contains("<tr><td>16 May 2026</td><td class=\"num\">€333.34</td></tr>");
        }

        @Test
        void confirmationByTextMessageNamesTheNextInstalment() {
            var text = agreed(told.owing("en"), Channel.SMS);

            assertThat(text)
                    .contains(
                            "3 instalments, €1,000.00 in all. The next one, €333.33, should reach us by 10 March 2026.");
            assertThat(TextMessageLength.segments(text)).isLessThanOrEqualTo(2);
        }

        private String offered(AccountId account, Channel channel) {
            var key = "offer " + account;
            told.offer(account, key);
            return told.body(account, key, "plan-offer", channel);
        }

        private String agreed(AccountId account, Channel channel) {
            var plan = told.offer(account, "offer " + account);
            told.accept(plan, account);
            return told.body(account, "plan:" + plan, "plan-confirmation", channel);
        }
    }

    @Nested
    class Offers {

        @Test
        void settlementSaysWhatIsToBePaidWhatIsLetOffAndWhichBillsAreMeant() {
            assertThat(made(told.owing("en"), "settlement-offer", Channel.EMAIL))
                    .contains("Our offer: pay €1,425.00, and we let you off €75.00.")
                    .containsPattern("Nothing more is then owed on INV-\\d+-2026-02-04, INV-\\d+-2026-02-20\\.")
                    .contains("It is enough that the money reaches us by 10 March 2026");
            assertThat(made(told.owingByPost("de"), "settlement-offer", Channel.LETTER))
                    .contains("Unser Angebot: Zahlen Sie 1.425,00 €, dann erlassen wir Ihnen 75,00 €.")
                    .contains("bis zum 10. März 2026");
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "de"})
        void settlementByTextMessageFitsTwoSegments(String language) {
            var text = made(told.owing(language), "settlement-offer", Channel.SMS);

            assertThat(text).containsPattern("1[.,]425[.,]00").containsPattern("75[.,]00");
            assertThat(TextMessageLength.segments(text)).isLessThanOrEqualTo(2);
        }

        @Test
        void orderAtADiscountBeginsWithWhatIsOwedAndGoesByPostWithoutAnAddressOfOurs() {
            var letter = made(told.owingByPost("de"), "order-offer", Channel.LETTER);

            assertThat(letter)
                    .contains("geben wir Ihre Bestellung PO-7 (20 pallets) für 1.900,00 € statt 2.000,00 € frei")
                    .contains("Möchten Sie keine Angebote von uns, sagen Sie es uns");
            assertThat(letter.indexOf("<table class=\"statement\">")).isLessThan(letter.indexOf("PO-7"));
            var account = told.owing("en");
            var offer = told.discount(account, true);
            var row = told.read(account, "offer:" + offer, "order-offer", Channel.SMS)
                    .row();
            assertThat(row.channel()).isEqualTo(Channel.LETTER);
        }

        @Test
        void fulfilmentNamesWhatWasLetOffOrWhichOrderIsReleased() {
            var settled = told.owing("en");
            var offer = told.discount(settled, false);
            assertThat(told.body(settled, "offer:%d:fulfilled".formatted(offer), "offer-fulfilled", Channel.EMAIL))
                    .contains("As offered, we have let you off €75.00.")
                    .doesNotContain("release");
            var ordered = told.owingNamed("de", "birch", false);
            var order = told.discount(ordered, true);
            assertThat(told.body(ordered, "offer:%d:fulfilled".formatted(order), "offer-fulfilled", Channel.EMAIL))
                    .contains(
                            "Wie angeboten geben wir Ihre Bestellung PO-7 (20 pallets) für 1.900,00 € statt 2.000,00 € frei.")
                    .doesNotContain("erlassen");
        }

        @Test
        void nobodyIsChasedBesideAnOpenOffer() {
            var account = told.owing("en");
            told.discount(account, false);

            var row =
                    told.read(account, "any", "second-reminder", Channel.EMAIL).row();

            assertThat(row.reason()).isEqualTo("Not sent: the customer has an offer until 2026-03-10.");
        }

        private String made(AccountId account, String template, Channel channel) {
            var offer = told.discount(account, template.equals("order-offer"));
            return told.body(account, "offer:%d:made".formatted(offer), template, channel);
        }
    }

    @Nested
    class Disputes {

        @Test
        void whatIsExaminedIsNamedWithTheCustomersReason() {
            assertThat(received(told.owing("en"), Channel.EMAIL))
                    .containsPattern("It concerns INV-\\d+-2026-02-20 \\(your reason: wrong quantity\\)\\.")
                    .contains("we do not ask you for the €300.00 in question");
            assertThat(received(told.owingByPost("de"), Channel.LETTER))
                    .containsPattern("Es geht um INV-\\d+-2026-02-20 \\(Ihr Grund: falsche Menge\\)\\.");
        }

        @Test
        void rejectionNamesWhatIsPayableAgain() {
            var mail = settled(told.owing("de"), told::reject, "rejected", Channel.EMAIL);

            assertThat(mail)
                    .containsPattern("Es ging um INV-\\d+-2026-02-20 \\(Ihr Grund: falsche Menge\\)\\.")
                    .contains("Die fraglichen 300,00 € sind daher wieder zu zahlen.")
                    .contains("Zu zahlen: 1.500,00 €");
        }

        @Test
        void fullCreditIsNamed() {
            var letter = settled(told.owingByPost("en"), id -> told.uphold(id, "300.00"), "upheld", Channel.LETTER);

            assertThat(letter)
                    .contains("You were right, and we apologise")
                    .contains("We have credited €300.00 to your account.")
                    .doesNotContain("payable again");
        }

        @Test
        void creditInPartSaysWhatIsPayableAgain() {
            var mail = settled(told.owing("en"), id -> told.uphold(id, "100.00"), "upheld", Channel.EMAIL);

            assertThat(mail)
                    .contains("You were right in part, and we apologise")
                    .contains("We have credited €100.00 to your account."
                            + " The other €200.00 of the €300.00 in question is payable again.")
                    .contains("To pay: €1,400.00");
        }

        @Test
        void replacementIsPromisedWithItsDayAndNumber() {
            var mail = settled(told.owing("en"), told::replace, "upheld", Channel.EMAIL);
            var letter = settled(told.owingByPost("de"), told::replace, "upheld", Channel.LETTER);

            assertThat(mail)
                    .contains("You were right, and we apologise")
                    .contains("A replacement (WB-77) is to reach you by 12 March 2026; "
                            + "what is not credited is payable once it has arrived.")
                    .contains("To pay: €1,200.00")
                    .doesNotContain("credited to your account", "payable again");
            assertThat(letter).contains("Ein Ersatz (WB-77) soll bis zum 12. März 2026 bei Ihnen sein");
        }

        @Test
        void whatIsWithdrawnIsPayableAgainWithoutBlame() {
            assertThat(settled(told.owing("en"), told::withdraw, "withdrawn", Channel.EMAIL))
                    .contains("Thank you for talking to us.", "The €300.00 in question is payable again.")
                    .contains("To pay: €1,500.00");
            assertThat(settled(told.owingByPost("de"), told::withdraw, "withdrawn", Channel.LETTER))
                    .contains("Die fraglichen 300,00 € sind wieder zu zahlen.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "de"})
        void textMessagesNameTheDocumentInTwoSegmentsAtMost(String language) {
            var texts = new String[] {
                received(told.owingNamed(language, "one", false), Channel.SMS),
                settled(told.owingNamed(language, "two", false), told::reject, "rejected", Channel.SMS),
                settled(
                        told.owingNamed(language, "three", false),
                        id -> told.uphold(id, "9.00"),
                        "upheld",
                        Channel.SMS),
                settled(told.owingNamed(language, "four", false), told::withdraw, "withdrawn", Channel.SMS)
            };

            assertThat(texts).allSatisfy(text -> assertThat(text).containsPattern("INV-\\d+-2026-02-20"));
            assertThat(Arrays.stream(texts).map(TextMessageLength::segments)).allMatch(segments -> segments <= 2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "de"})
        void everyReasonHasWords(String language) throws IOException {
            var words = new Properties();
            words.load(getClass().getResourceAsStream("/message-templates/%s/words.properties".formatted(language)));

            var codes = Arrays.stream(DisputeReason.values()).filter(reason -> reason != DisputeReason.OTHER);

            assertThat(codes.map(reason -> "dispute." + reason)).allMatch(words::containsKey);
        }

        private String received(AccountId account, Channel channel) {
            var dispute = told.dispute(account, "300.00", told.newestItem(account));
            return told.body(account, "dispute:%d:received".formatted(dispute), "dispute-received", channel);
        }

        private String settled(
                AccountId account, java.util.function.LongConsumer answer, String outcome, Channel channel) {
            var dispute = told.dispute(account, "300.00", told.newestItem(account));
            answer.accept(dispute);
            return told.body(account, "dispute:%d:%s".formatted(dispute, outcome), "dispute-" + outcome, channel);
        }
    }

    @Nested
    class LateFees {

        @Test
        void announcementNamesTheFeeAndTheDay() {
            assertThat(announced(told.owing("en"), Channel.EMAIL))
                    .contains("we will add a late fee of €18.00 to your account on 10 March 2026.");
            assertThat(announced(told.owingByPost("de"), Channel.LETTER))
                    .contains("belasten wir Ihr Konto am 10. März 2026 mit einer Säumnisgebühr von 18,00 €.");
        }

        @Test
        void postedFeeIsNamedWithItsDayAndListedInTheReadersLanguage() {
            assertThat(posted(told.owing("de"), Channel.EMAIL))
                    .contains("am 3. März 2026 mit einer Säumnisgebühr von 18,00 € belastet")
                    .contains("- Säumnisgebühr vom 03.03.2026, fällig 03.03.2026: 18,00 €\nZu zahlen: 1.518,00 €");
            assertThat(posted(told.owingByPost("en"), Channel.LETTER))
                    .contains("a late fee of €18.00 was added to your account on 3 March 2026");
        }

        @Test
        void textMessagesNameTheFeeInTwoSegmentsAtMost() {
            var announced = announced(told.owingNamed("de", "one", false), Channel.SMS);
            var posted = posted(told.owingNamed("de", "two", false), Channel.SMS);

            assertThat(announced).contains("so entfällt die Säumnisgebühr von 18,00 € am 10. März 2026.");
            assertThat(posted).contains("wurde eine Säumnisgebühr von 18,00 € berechnet.");
            assertThat(TextMessageLength.segments(announced)).isLessThanOrEqualTo(2);
            assertThat(TextMessageLength.segments(posted)).isLessThanOrEqualTo(2);
        }

        private String announced(AccountId account, Channel channel) {
            told.announceFee(account, "fee " + account);
            return told.body(account, "any " + account, "late-fee-announcement", channel);
        }

        private String posted(AccountId account, Channel channel) {
            told.postedFee(account, "fee " + account);
            return told.body(account, "any " + account, "late-fee-posted", channel);
        }
    }

    @Nested
    class WhatIsNotAskedFor {

        private final Function<AccountId, String> reminder =
                account -> told.body(account, "any " + account, "first-reminder", Channel.EMAIL);

        @Test
        void disputedItemIsLeftOutOfTheTableAndTheSum() {
            var account = told.owing("en");
            told.dispute(account, "300.00", told.newestItem(account));

            assertThat(reminder.apply(account))
                    .doesNotContain("2026-02-20")
                    .contains("To pay: €1,200.00")
                    .contains("Items under examination or covered by an agreement are not included.");
        }

        @Test
        void promisedItemIsLeftOut() {
            var account = told.owing("de");
            told.promise(account, "1200.00", told.oldestItem(account));

            assertThat(reminder.apply(account)).doesNotContain("2026-02-04").contains("Zu zahlen: 300,00 €");
        }

        @Test
        void promiseOfAPartIsTakenOff() {
            var account = told.owing("en");
            told.promise(account, "200.00");

            assertThat(reminder.apply(account))
                    .contains("- Promised or under examination, not asked for now: -€200.00\nTo pay: €1,300.00")
                    .contains("We kindly ask you to pay €1,300.00 by 10 March 2026.");
        }

        @Test
        void promiseAboutTheAccountCoversTheOldestItemsFirst() {
            var account = told.owing("en");
            told.promise(account, "1250.00");

            assertThat(reminder.apply(account))
                    .doesNotContain("2026-02-04")
                    .contains("not asked for now: -€50.00\nTo pay: €250.00");
        }

        @Test
        void nothingIsSentWhenAllOfItIsPromisedOrDisputed() {
            var account = told.owing("en");
            told.dispute(account, "300.00", told.newestItem(account));
            told.promise(account, "1200.00", told.oldestItem(account));

            var message = told.read(account, "any", "final-notice", Channel.EMAIL);

            assertThat(message.body()).isNull();
            assertThat(message.row().reason()).isEqualTo("Whatever is overdue is disputed or promised.");
        }

        @Test
        void disputeOfAPartOfAnItemIsTakenOffIt() {
            var account = told.owing("en");
            told.dispute(account, "100.00", told.newestItem(account));

            assertThat(reminder.apply(account)).contains("€300.00").contains("To pay: €1,400.00");
        }
    }
}
