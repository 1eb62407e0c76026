package io.dunwell.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.agencies.Agencies;
import io.dunwell.cases.Account;
import io.dunwell.cases.Accounts;
import io.dunwell.cases.Receivables;
import io.dunwell.cases.Standing;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.Messaging;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** What people do on an account's page, and what is refused. */
@DunwellTest
class AccountDeedsTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor CHIEF = user("chief").roles("SUPERVISOR");

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    Accounts accounts;

    @Autowired
    Customers customers;

    @Autowired
    Ledger ledger;

    @Autowired
    Agencies agencies;

    @Autowired
    Deeds deeds;

    @Autowired
    Messaging messaging;

    AccountId account;

    @BeforeEach
    void aCustomerTwoMonthsLate() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
    }

    @Test
    void aPromiseIsRecordedAndTheCaseHearsItAtOnce() throws Exception {
        assertThat(form("promise", LENA)).contains("value=\"9984.00\"", "value=\"2026-11-25\"", "Piotr Zieliński");

        send("promise", LENA, "amount", "9984.00", "dueOn", "2026-11-25", "promisedBy", "Piotr", "method", "CARD")
                .andExpect(redirectedUrl(address()))
                .andExpect(flash().attribute("done", "The promise was recorded and is confirmed in writing."));

        assertThat(now().facts().standing()).isEqualTo(Standing.PROMISED);
        assertThat(now().openCase().orElseThrow().standing()).isEqualTo(Standing.PROMISED);
        assertThat(messaging.history(account.customerId()))
                .extracting(MessageRow::template)
                .contains("promise-confirmation");
    }

    @Test
    void aPromiseThatCannotBeTakenComesBackWithItsSentence() throws Exception {
        assertThat(refused("promise", LENA, "amount", "100.00", "dueOn", "2027-12-31", "note", "Keep me"))
                .contains("The promised date 31 Dec 2027 is more than", "Keep me");
        assertThat(refused("promise", LENA, "amount", "0", "dueOn", "2026-11-25"))
                .contains("Enter an amount above zero.");
        assertThat(refused("promise", LENA, "amount", "1.005", "dueOn", "2026-11-25"))
                .contains("An amount in EUR has at most 2 decimals.");
        assertThat(refused("promise", LENA, "amount", "", "dueOn", ""))
                .contains("Enter the amount that was promised.", "Choose the day by which it will be paid.");
        assertThat(refused("promise", LENA, "amount", "lots", "dueOn", "2026-11-25"))
                .contains("“lots” is not an amount: write it as 1,250.00.", "value=\"lots\"");
    }

    @Test
    void aPromiseAboutTickedItemsDefaultsToTheirSum() throws Exception {
        var oldest = now().figures().openItems().get(0);
        var ticked = Long.toString(oldest.chargeId());
        assertThat(mvc.perform(get("/customers/%d/promise".formatted(account.customerId()))
                                .param("items", ticked)
                                .with(LENA))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("value=\"6240.00\"", "value=\"%s\" data-value=\"6240.00\" checked".formatted(ticked));

        assertThat(refused("promise", LENA, "items", ticked, "amount", "6240.01", "dueOn", "2026-11-25"))
                .contains("The ticked items leave €6,240.00 open: enter at most that, or tick more.");
        send("promise", LENA, "items", ticked, "amount", "", "dueOn", "2026-11-25");

        var promise = now().openPromises().get(0);
        assertThat(promise.amount()).isEqualTo(Money.of("6240.00", "EUR"));
        assertThat(promise.chargeIds()).containsExactly(oldest.chargeId());
        assertThat(form("promise", LENA)).doesNotContain("value=\"" + ticked + "\"");
    }

    @Test
    void anAmountThatCannotBeReadComesBackOnEveryForm() throws Exception {
        var sentence = "“12,50” is not an amount: write it as 1,250.00.";
        var item = Long.toString(now().figures().openItems().get(0).chargeId());

        assertThat(refused(
                        "dispute",
                        LENA,
                        "items",
                        item,
                        "reason",
                        "PRICE",
                        "amount",
                        "12,50",
                        "answerDueOn",
                        "2026-12-02"))
                .contains(sentence, "value=\"" + item + "\" checked");
        assertThat(refused(
                        "payment", LENA, "amount", "12,50", "receivedOn", "2026-11-17", "reference", "R", "key", "k"))
                .contains(sentence);
    }

    @Test
    void aNoteStandsOnTheTimelineWithItsAuthor() throws Exception {
        send("note", LENA, "note", "Their bookkeeper is away until Monday.")
                .andExpect(redirectedUrl(address()))
                .andExpect(flash().attribute("done", "The note was added."));

        assertThat(page()).contains("Their bookkeeper is away until Monday.", "lena");
        assertThat(refused("note", LENA, "note", "  ")).contains("Write what should be remembered.");
        assertThat(refused("note", LENA, "note", "x".repeat(2001)))
                .contains("Use at most 2,000 characters, or write several notes.");
        assertThat(page()).containsOnlyOnce("Their bookkeeper is away until Monday.");
    }

    @Test
    void amountsAreReadAndShownAsThePersonWritesThem(@Autowired Team team) throws Exception {
        var erika = signedIn(StaffFixtures.person(team, "erika", Role.COLLECTOR, "de-DE"));

        assertThat(form("promise", erika)).contains("value=\"9984,00\"");
        assertThat(refused("promise", erika, "amount", "1250.50", "dueOn", "2026-11-25"))
                .contains("“1250.50” is not an amount: write it as 1.250,00.");
        send("promise", erika, "amount", "1.250,50", "dueOn", "2026-11-25");
        assertThat(now().openPromises().get(0).amount()).isEqualTo(Money.of("1250.50", "EUR"));
        assertThat(mvc.perform(get(address()).with(erika))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("9.984,00 €", "25.11.");
    }

    @Test
    void anOpenPromiseIsWithdrawn() throws Exception {
        send("promise", LENA, "amount", "9984.00", "dueOn", "2026-11-25");
        var promise = now().openPromises().get(0);

        send("promises/" + promise.id() + "/withdraw", LENA)
                .andExpect(flash().attribute("done", "The promise was withdrawn."));
        send("promises/" + promise.id() + "/withdraw", LENA).andExpect(flash().attributeExists("refused"));

        assertThat(now().openPromises()).isEmpty();
    }

    @Test
    void aDisputeIsOpenedAboutChosenItemsAndConfirmedInWriting() throws Exception {
        var item = now().figures().openItems().get(0);

        send(
                        "dispute",
                        LENA,
                        "items",
                        Long.toString(item.chargeId()),
                        "reason",
                        "PRICE",
                        "amount",
                        "",
                        "answerDueOn",
                        "2026-12-02",
                        "note",
                        "Volume discount missing")
                .andExpect(redirectedUrl(address()));
        var dispute = now().openDisputes().get(0);
        assertThat(dispute.amountHeld()).isEqualTo(Money.of("6240.00", "EUR"));
        assertThat(page()).contains("Volume discount missing", "Disputed");
        assertThat(messaging.history(account.customerId()))
                .extracting(MessageRow::template)
                .contains("dispute-received");
    }

    @Test
    void disputesAreRefusedWithoutItemsAndAboveWhatIsOpen() throws Exception {
        var item = now().figures().openItems().get(0);

        assertThat(refused("dispute", LENA, "reason", "PRICE", "answerDueOn", "2026-12-02"))
                .contains("Tick what is contested.", "10-448210-1");
        assertThat(refused(
                        "dispute",
                        LENA,
                        "items",
                        Long.toString(item.chargeId()),
                        "reason",
                        "PRICE",
                        "amount",
                        "99999",
                        "answerDueOn",
                        "2026-12-02"))
                .contains("cannot be held");
    }

    @Test
    void tickedItemsAreChosenOnTheDisputeForm() throws Exception {
        var item = now().figures().openItems().get(1);

        var html = mvc.perform(get("/customers/" + account.customerId() + "/dispute")
                        .param("currency", "EUR")
                        .param("items", Long.toString(item.chargeId()))
                        .with(LENA))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html).containsPattern("value=\"" + item.chargeId() + "\" checked");
    }

    @Test
    void aPaymentIsPostedOnceAndTakenBack() throws Exception {
        for (var told : List.of(
                "6240.00 EUR was posted: it pays 10-448210-1.",
                "6240.00 EUR was posted already; nothing was posted twice.")) {
            send("payment", LENA, "amount", "6240.00", "receivedOn", "2026-11-17", "reference", "R-1", "key", "once")
                    .andExpect(flash().attribute("done", told));
        }
        assertThat(now().facts().overdue()).isEqualTo(Money.of("3744.00", "EUR"));

        var payment = CreditRow.of(ledger.lines(account, Receivables.TODAY)).get(0);
        assertThat(form("payments/" + payment.id() + "/return", LENA)).contains("€6,240.00", "R-1");
        send("payments/" + payment.id() + "/return", LENA, "on", "2026-11-18", "note", "Account closed")
                .andExpect(flash().attribute("done", "6240.00 EUR was taken back: what it had paid is open again."));

        assertThat(now().facts().overdue()).isEqualTo(Money.of("9984.00", "EUR"));
        mvc.perform(get("/customers/%d/payments/%d/return".formatted(account.customerId(), payment.id()))
                        .with(LENA))
                .andExpect(status().isNotFound());
    }

    @Test
    void paymentsOfTomorrowAreRefused() throws Exception {
        assertThat(refused("payment", LENA, "amount", "10", "receivedOn", "2026-11-19", "reference", "R-1", "key", "k"))
                .contains("This day has not come yet: choose today or earlier.");
        assertThat(refused("payment", LENA, "amount", "10", "receivedOn", "2026-11-18", "reference", "", "key", "k"))
                .contains("Enter the bank&#39;s reference or the cheque&#39;s number.");
    }

    @Test
    void anAccountThatIsPaidClosesItsCaseAtOnce() throws Exception {
        send("payment", LENA, "amount", "9984.00", "receivedOn", "2026-11-18", "reference", "R-1", "key", "k");

        assertThat(now().openCase()).isEmpty();
        assertThat(page()).contains("Nothing is overdue. Next due: €5,725.40 on 30 November.");
    }

    @Test
    void contactsAreAddedChangedAndRetired() throws Exception {
        send(
                        "contacts/new",
                        LENA,
                        "name",
                        "Ada Finch",
                        "role",
                        "ESCALATION",
                        "preferredChannel",
                        "PHONE",
                        "phone",
                        "+49 30 123456",
                        "smsBasis",
                        "")
                .andExpect(flash().attribute("done", "The contact was added."));
        var ada = now().contacts().stream()
                .filter(contact -> contact.name().equals("Ada Finch"))
                .findFirst()
                .orElseThrow();

        send(
                        "contacts/" + ada.id(),
                        LENA,
                        "version",
                        Integer.toString(ada.version()),
                        "name",
                        "Ada Finch-Berg",
                        "role",
                        "OTHER",
                        "preferredChannel",
                        "EMAIL",
                        "email",
                        "ada@example.com",
                        "smsBasis",
                        "order form")
                .andExpect(flash().attribute("done", "The contact was changed."));
        assertThat(customers.contact(ada.id()).smsConsentBasis()).isEqualTo("order form");
        assertThat(page()).contains("Ada Finch-Berg", "ada@example.com");

        send("contacts/" + ada.id() + "/retire", LENA);
        assertThat(page()).doesNotContain("ada@example.com").contains("No longer a contact");
    }

    @Test
    void aContactThatCannotBeReachedIsRefused() throws Exception {
        assertThat(refused(
                        "contacts/new",
                        LENA,
                        "name",
                        "Ada",
                        "role",
                        "BILLING",
                        "preferredChannel",
                        "EMAIL",
                        "email",
                        "nowhere"))
                .contains("“nowhere” is not an e-mail address");
        assertThat(refused("contacts/new", LENA, "name", "", "role", "BILLING", "preferredChannel", "EMAIL"))
                .contains("Enter the person&#39;s name.");
    }

    @Test
    void theOwnerHoldsAnAccountAndEndsTheHold() throws Exception {
        send("hold", CHIEF, "until", "2026-11-28")
                .andExpect(flash().attribute("done", "Nobody contacts this customer through 2026-11-28."));
        assertThat(now().facts().standing()).isEqualTo(Standing.HELD);
        assertThat(page()).contains("Quiet until 28 November, as the owner wished.");

        send("hold/end", CHIEF);
        assertThat(now().facts().standing()).isEqualTo(Standing.TREAT);

        assertThat(refused("hold", CHIEF, "until", "2026-11-01")).contains("Choose a day from today to 17 May 2027.");
    }

    @Test
    void aStopSilencesTheCustomerUntilItIsLifted() throws Exception {
        assertThat(refused("stop", CHIEF, "reason", "BANKRUPT", "note", "")).contains("Say on what this rests");

        send("stop", CHIEF, "reason", "BANKRUPT", "note", "Court letter of 3 November");
        assertThat(page()).contains("Collection is stopped", "Bankrupt", "Court letter of 3 November");

        send("stop/lift", CHIEF);
        assertThat(customers.get(account.customerId()).isStopped()).isFalse();
    }

    @Test
    void aPlacedAccountIsRecalledAndItsPackageDownloaded() throws Exception {
        var placement = agencies.place("key", account, Money.of("9984.00", "EUR"), Receivables.TODAY, "chief", null);
        var path = "placements/" + placement;

        mvc.perform(get("/customers/%d/%s/package.zip".formatted(account.customerId(), path))
                        .with(CHIEF))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/zip"));
        assertThat(refused(path + "/recall", CHIEF, "note", "")).contains("Say why the account comes back.");
        send(path + "/recall", CHIEF, "note", "Customer pays us directly").andExpect(redirectedUrl(address()));

        assertThat(now().dealings().placement()).isNull();
    }

    @Test
    void twoPeopleAtTheSameMomentAreToldSo() {
        var flash = new RedirectAttributesModelMap();

        deeds.answer(account, flash, () -> {
            throw new OptimisticLockingFailureException("version");
        });

        assertThat(flash.getFlashAttributes().get("refused"))
                .isEqualTo("Somebody else changed this at the same moment, so nothing was saved. "
                        + "Look at the account again.");
    }

    @Test
    void dealingsOfOtherCustomersAreNotFound() throws Exception {
        var other = receivables.customer("C-2", "Another");
        var placement = agencies.place("key", account, Money.of("100.00", "EUR"), Receivables.TODAY, "chief", null);

        mvc.perform(get("/customers/%d/placements/%d/recall".formatted(other.customerId(), placement))
                        .with(CHIEF))
                .andExpect(status().isNotFound());
        mvc.perform(get("/customers/%d/contacts/%d"
                                .formatted(
                                        other.customerId(),
                                        now().contacts().get(0).id()))
                        .with(LENA))
                .andExpect(status().isNotFound());
    }

    private Account now() {
        return accounts.get(account);
    }

    private String address() {
        return "/customers/%d?currency=EUR".formatted(account.customerId());
    }

    private String page() throws Exception {
        return mvc.perform(get(address()).with(CHIEF)).andReturn().getResponse().getContentAsString();
    }

    private String form(String path, RequestPostProcessor person) throws Exception {
        return mvc.perform(get("/customers/%d/%s?currency=EUR".formatted(account.customerId(), path))
                        .with(person))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String refused(String path, RequestPostProcessor person, String... keysAndValues) throws Exception {
        return send(path, person, keysAndValues)
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions send(String path, RequestPostProcessor person, String... keysAndValues) throws Exception {
        var request = post("/customers/%d/%s".formatted(account.customerId(), path))
                .with(csrf())
                .with(person)
                .param("currency", "EUR");
        for (int i = 0; i < keysAndValues.length; i += 2) {
            request.param(keysAndValues[i], keysAndValues[i + 1]);
        }
        return mvc.perform(request);
    }

    /** In a session that a real sign-in has opened. */
    private RequestPostProcessor signedIn(StaffMember member) throws Exception {
        var answer = mvc.perform(formLogin("/sign-in").user(member.login()).password(StaffFixtures.PASSWORD))
                .andReturn();
        var session =
                (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession());
        return request -> {
            request.setSession(session);
            return request;
        };
    }
}
