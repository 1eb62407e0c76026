package io.dunwell.messaging;

import static io.dunwell.messaging.MessagingFixtures.PAY_BY;
import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.TODAY;
import static io.dunwell.messaging.MessagingFixtures.at;
import static io.dunwell.messaging.MessagingFixtures.order;
import static io.dunwell.messaging.MessagingFixtures.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.StopReason;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.LateFees;
import io.dunwell.testing.DunwellTest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class MessagingTest {

    @Autowired
    private Messaging messaging;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Customers customers;

    @Autowired
    private LateFees fees;

    @BeforeEach
    void found(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
    }

    @Test
    void aStepKeyIsQueuedOnce() {
        var order = order(fixtures.overdue("alder"), "first-reminder");

        messaging.queueAll(List.of(order, order));
        messaging.queue(order);

        assertThat(messaging.history(order.account().customerId())).hasSize(1);
    }

    @Test
    void anUnknownTemplateIsRefusedWithThoseThereAre() {
        var account = fixtures.overdue("alder");
        var order = new MessageOrder(
                "key", account, null, "lawsuit", MessagePurpose.DUNNING, Channel.EMAIL, PAY_BY, TODAY, TEN);

        assertThatThrownBy(() -> messaging.queue(order))
                .isInstanceOf(UnknownTemplate.class)
                .hasMessageStartingWith("There is no message template “lawsuit”. Choose one of: payment-received,");
    }

    @Test
    void withoutCredentialsAMessageIsReadInTheLocalOutbox() {
        var account = fixtures.overdue("alder");
        messaging.queue(order(account, "first-reminder"));

        var report = messaging.dispatchDue(TEN);

        var sent = only(account);
        assertThat(report.sent()).isEqualTo(1);
        assertThat(sent.row().state()).isEqualTo(MessageState.SENT);
        assertThat(sent.providerId()).isEqualTo("local");
        assertThat(sent.toAddress()).isEqualTo("alder@kunde.example");
        assertThat(sent.row().subject()).isEqualTo("Reminder: €1,200.00 is overdue");
        assertThat(sent.row().amount()).isEqualTo(Money.of("1200.00", "EUR"));
        assertThat(sent.body())
                .contains("Dear Maria Berg,")
                .contains("due 4 Feb 2026 (27 days late): €1,200.00")
                .contains("We kindly ask you to pay €1,200.00 by 10 March 2026.")
                .contains("Nordlys Wholesale");
        assertThat(sent.attempts()).extracting(MessageView.Attempt::outcome).containsExactly("SENT");
    }

    @Test
    void aReaderIsWrittenToInTheirLanguageWithTheirMoneyAndDates() {
        var account = fixtures.owes(
                fixtures.customer(
                        customer -> customer.withContacts(NewContact.billing("Maria Berg", "m@kunde.example")
                                .speaking("de")),
                        "birke"),
                "1200.00",
                "2026-02-04");
        messaging.queue(order(account, "final-notice"));

        messaging.dispatchDue(TEN);

        assertThat(only(account).body()).contains("Guten Tag Maria Berg,").contains("bis zum 10. März 2026");
        assertThat(only(account).row().subject()).isEqualTo("Wichtig: bitte melden Sie sich zu Ihrem Kundenkonto");
    }

    @Test
    void whoPaidMeanwhileIsNotChased() {
        var account = fixtures.overdue("alder");
        messaging.queue(order(account, "second-reminder"));
        fixtures.pays(account, "1200.00");

        assertWithheld(account, "Nothing is overdue any more.");
    }

    @Test
    void whoOwesLessThanTheMinimumIsNotChased() {
        var account = fixtures.overdue("alder");
        messaging.queue(order(account, "second-reminder"));
        fixtures.pays(account, "1195.00");

        assertWithheld(account, "Only 5.00 EUR is left to pay, less than the 10.00 EUR worth chasing.");
    }

    @Test
    void paymentsNotAssignedYetAreShownAndTakenOffFirst() {
        var account = fixtures.overdue("alder");
        fixtures.paysInPart(account, "500.00", "100.00");
        messaging.queue(order(account, "first-reminder"));

        messaging.dispatchDue(TEN);

        assertThat(only(account).row().amount()).isEqualTo(Money.of("700.00", "EUR"));
        assertThat(only(account).body())
                .contains(
                        "(27 days late): €1,100.00\n- Payments not assigned yet, taken off here: -€400.00\nTo pay: €700.00");
    }

    @Test
    void whoseCreditCoversEverythingIsNotChased() {
        var account = fixtures.overdue("alder");
        messaging.queue(order(account, "first-reminder"));
        fixtures.paysInPart(account, "1200.00", "100.00");

        assertWithheld(account, "Credit on the account covers everything that is overdue.");
    }

    @Test
    void aConfirmationGoesWhateverTheBalanceIs() {
        var account = fixtures.business("alder", contact -> contact);
        messaging.queue(order(account, "payment-received"));

        messaging.dispatchDue(TEN);

        assertThat(only(account).row().state()).isEqualTo(MessageState.SENT);
        assertThat(only(account).body()).contains("Nothing is overdue on your account.");
    }

    @Test
    void aWordAheadIsWithheldOnceNothingFallsDue() {
        var account = fixtures.owes(fixtures.business("alder", contact -> contact), "300.00", "2026-03-09");
        messaging.queue(order(account, "pre-due-reminder"));
        messaging.dispatchDue(TEN);
        var paid = fixtures.owes(fixtures.business("birch", contact -> contact), "300.00", "2026-03-09");
        messaging.queue(order(paid, "pre-due-reminder"));
        fixtures.pays(paid, "300.00");

        assertThat(only(account).body()).contains("due 9 Mar 2026: €300.00");
        assertWithheld(paid, "Nothing falls due by the pay-by date any more.");
    }

    @Test
    void ofSeveralMessagesOfOneDayTheFirmestGoesAlone() {
        var account = fixtures.overdue("alder");
        messaging.queueAll(List.of(
                order(account, "second-reminder"), order(account, "final-notice"), order(account, "first-reminder")));

        var report = messaging.dispatchDue(TEN);

        assertThat(report.sent()).isEqualTo(1);
        assertThat(messaging.history(account.customerId()))
                .filteredOn(row -> row.state() == MessageState.SENT)
                .extracting(MessageRow::template)
                .containsExactly("final-notice");
        assertThat(messaging.history(account.customerId()))
                .filteredOn(row -> row.state() == MessageState.WITHHELD)
                .extracting(MessageRow::reason)
                .containsOnly("Consolidated: “Final notice” of the same day goes instead, one message per account.")
                .hasSize(2);
    }

    @Test
    void aSecondMessageForADayOnWhichAFirmerOneWentIsWithheld() {
        var account = fixtures.overdue("alder");
        messaging.queue(order(account, "final-notice"));
        messaging.dispatchDue(TEN);
        messaging.queue(order(account, "second-reminder"));

        assertThat(messaging.dispatchDue(TEN).withheld()).isEqualTo(1);
    }

    @Test
    void aMessageThatComesTooLateIsWithheld() {
        var account = fixtures.overdue("alder");
        messaging.queue(order(account, "first-reminder"));

        messaging.dispatchDue(at(LocalDate.of(2026, 3, 11), "10:00"));

        assertThat(only(account).row().reason())
                .isEqualTo("It could not be sent in time and says nothing useful any more.");
    }

    @Test
    void aStoppedCustomerHearsNothingAutomatic() {
        var account = fixtures.overdue("alder");
        messaging.queue(order(account, "first-reminder"));
        customers.stop(account.customerId(), StopReason.BANKRUPT, TODAY, "court letter");

        assertWithheld(account, "The customer is stopped (bankrupt since 2026-03-03): nothing automatic is sent.");
    }

    @Test
    void anotherModulesObjectionIsKeptWithTheMessage() {
        var account = fixtures.overdue("alder");
        messaging.queue(new MessageOrder(
                ObjectionForTests.KEY,
                account,
                null,
                "first-reminder",
                MessagePurpose.DUNNING,
                Channel.EMAIL,
                PAY_BY,
                TODAY,
                TEN));

        assertWithheld(account, "Somebody objected on 2026-03-03.");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            SMS,    mail,  -,          -,      EMAIL
            EMAIL,  -,     +46701234567, true, SMS
            EMAIL,  -,     +46701234567, false, LETTER
            SMS,    mail,  +46701234567, true, SMS
            LETTER, mail,  +46701234567, true, LETTER
            """)
    void theNextChannelTheCustomerHasIsTaken(Channel wish, String mail, String phone, Boolean consent, Channel taken) {
        var contact = NewContact.billing("Maria Berg", mail == null ? null : "m@kunde.example")
                .withPhone(phone);
        var agreed = Boolean.TRUE.equals(consent) ? contact.agreedToSms(TODAY, "order form") : contact;
        var account = fixtures.owes(
                fixtures.customer(customer -> customer.withContacts(agreed).withAddress(street()), "alder"),
                "1200.00",
                "2026-02-04");
        messaging.queue(order(account, "first-reminder", wish));

        messaging.dispatchDue(TEN);

        assertThat(only(account).row().channel()).isEqualTo(taken);
    }

    @Test
    void whoCannotBeReachedAtAllIsShown() {
        var account = fixtures.owes(fixtures.customer(customer -> customer, "alder"), "1200.00", "2026-02-04");
        messaging.queue(order(account, "first-reminder"));

        assertWithheld(
                account,
                "There is no way to reach the customer: no email address that works, no number with consent to text"
                        + " messages, no postal address.");
    }

    @Test
    void aTextMessageToAConsumerNamesNeitherAmountNorDebt() {
        var contact =
                NewContact.billing("Maria Berg", null).withPhone("+46701234567").agreedToSms(TODAY, "order form");
        var account = fixtures.owes(
                fixtures.customer(customer -> customer.withContacts(contact), "alder"), "1200.00", "2026-02-04");
        messaging.queue(order(account, "final-notice", Channel.SMS));

        messaging.dispatchDue(TEN);

        assertThat(only(account).body())
                .isEqualTo("Nordlys Wholesale: please read our message to you and get in touch by 10 March 2026."
                        + " Reply STOP to end texts.");
    }

    @Test
    void nobodyIsWrittenToAtNightByTheirOwnClock() {
        var contact = NewContact.billing("Maria Berg", "m@kunde.example").inZone(ZoneId.of("America/New_York"));
        var account = fixtures.owes(
                fixtures.customer(customer -> customer.withContacts(contact), "alder"), "1200.00", "2026-02-04");
        messaging.queue(order(account, "first-reminder"));

        assertThat(messaging.dispatchDue(TEN)).isEqualTo(DispatchReport.NOTHING);
        assertThat(only(account).row().dueAt()).isEqualTo(at(TODAY, "15:00"));
        assertThat(messaging.dispatchDue(at(TODAY, "15:00")).sent()).isEqualTo(1);
    }

    @Test
    void whatIsDueInTheEveningWaitsForTheNextBusinessDay() {
        var account = fixtures.overdue("alder");
        messaging.queue(order(account, "first-reminder"));

        // Half past nine in Stockholm is half past eight in London, where the customer is.
        var report = messaging.dispatchDue(at(TODAY, "21:30"));

        assertThat(report.deferred()).isEqualTo(1);
        assertThat(only(account).row().state()).isEqualTo(MessageState.READY);
        assertThat(only(account).row().dueAt()).isEqualTo(at(TODAY.plusDays(1), "10:00"));
    }

    @Test
    void theAnnouncementOfALateFeeNamesItAndItsDay() {
        var account = fixtures.overdue("alder");
        fees.announce("fee-1", account, Money.of("40.00", "EUR"), "flat", TODAY, LocalDate.of(2026, 3, 11));
        messaging.queue(order(account, "late-fee-announcement"));

        messaging.dispatchDue(TEN);

        assertThat(only(account).body()).contains("we will add a late fee of €40.00 to your account on 11 March 2026.");
    }

    @Test
    void aLetterWaitsForAPersonWhoPrintsAndPostsIt() throws IOException {
        var account = fixtures.owes(
                fixtures.customer(customer -> customer.withAddress(street()), "alder"), "1200.00", "2026-02-04");
        messaging.queue(order(account, "second-reminder", Channel.LETTER));

        var report = messaging.dispatchDue(TEN);

        var letter = only(account);
        assertThat(report.toPrint()).isEqualTo(1);
        assertThat(messaging.printQueue())
                .extracting(MessageRow::id)
                .containsExactly(letter.row().id());
        assertThat(text(messaging.letter(letter.row().id())))
                .contains("PAST DUE")
                .contains("House of alder")
                .contains("12 Mill Lane")
                .contains("London N1 9GU")
                .contains("UNITED KINGDOM")
                .contains("Please pay €1,200.00 by 10 March 2026.")
                .contains("27");
        assertThat(messaging.markPosted(List.of(letter.row().id()), TEN)).isEqualTo(1);
        assertThat(messaging.markPosted(List.of(letter.row().id()), TEN)).isZero();
        assertThat(only(account).row().state()).isEqualTo(MessageState.SENT);
        assertThat(messaging.printQueue()).isEmpty();
    }

    @Test
    void aFinalNoticeCarriesItsMarkAndAnEscapedName() throws IOException {
        var account = fixtures.owes(
                fixtures.customer(customer -> customer.withAddress(street()), "<b>&Söhne"), "1200.00", "2026-02-04");
        messaging.queue(order(account, "final-notice", Channel.LETTER));

        messaging.dispatchDue(TEN);

        assertThat(text(messaging.letter(only(account).row().id())))
                .contains("FINAL NOTICE")
                .contains("House of <b>&Söhne");
    }

    @Test
    void anEmailIsNoLetter() {
        var account = fixtures.overdue("alder");
        messaging.queue(order(account, "first-reminder"));
        messaging.dispatchDue(TEN);
        var id = only(account).row().id();

        assertThatThrownBy(() -> messaging.letter(id))
                .isInstanceOf(LetterMissing.class)
                .hasMessage("Message %d is not a letter, or was not written yet, so there is nothing to print."
                        .formatted(id));
    }

    @Test
    void theOutboxIsSearchedByStateChannelAndCustomer() {
        var alder = fixtures.overdue("alder");
        var birch = fixtures.overdue("birch");
        messaging.queue(order(alder, "first-reminder"));
        messaging.dispatchDue(TEN);
        messaging.queue(order(birch, "first-reminder"));

        assertThat(found(new MessageSearch(null, null, "", 0))).containsExactly("House of birch", "House of alder");
        assertThat(found(new MessageSearch(MessageState.SENT, null, "", 0))).containsExactly("House of alder");
        assertThat(found(new MessageSearch(null, Channel.EMAIL, "birch", 0))).containsExactly("House of birch");
        assertThat(found(new MessageSearch(null, Channel.SMS, "", 0))).isEmpty();
        assertThat(found(new MessageSearch(null, null, "nobody", 0))).isEmpty();
    }

    private List<String> found(MessageSearch search) {
        return messaging.page(search).map(MessageRow::customerName).toList();
    }

    private void assertWithheld(AccountId account, String reason) {
        var report = messaging.dispatchDue(TEN);

        assertThat(report.withheld()).isEqualTo(1);
        assertThat(only(account).row().state()).isEqualTo(MessageState.WITHHELD);
        assertThat(only(account).row().reason()).isEqualTo(reason);
    }

    private MessageView only(AccountId account) {
        var history = messaging.history(account.customerId());
        assertThat(history).hasSize(1);
        return messaging.get(history.get(0).id());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
