package io.dunwell.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.approvals.Approvals;
import io.dunwell.cases.Accounts;
import io.dunwell.cases.Receivables;
import io.dunwell.cases.Standing;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.NewDispute;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.DocumentNumbers;
import io.dunwell.ledger.Journal;
import io.dunwell.ledger.JournalAccount;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.LedgerAudit;
import io.dunwell.ledger.LineType;
import io.dunwell.ledger.NumberRange;
import io.dunwell.ledger.Numbered;
import io.dunwell.ledger.OpenItem;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What people book on an account, and how they take it back. */
@DunwellTest
class BookkeepingTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor OTTO = user("otto").roles("COLLECTOR");
    private static final RequestPostProcessor OLGA = user("olga").roles("COLLECTOR", "SUPERVISOR");
    private static final RequestPostProcessor READER = user("rita").roles("POLICY_MANAGER");

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    Journal journal;

    @Autowired
    Approvals approvals;

    @Autowired
    LedgerAudit audit;

    AccountId account;

    /** 6240.00 and 3744.00 are overdue, 5725.40 is not due. */
    @BeforeEach
    void aCustomerTwoMonthsLate() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
    }

    @AfterEach
    void theBooksHold() {
        assertThat(audit.run(Receivables.TODAY)).isEmpty();
    }

    @Nested
    class AReceipt {

        @Test
        void isSuggestedWhileOneTypes() throws Exception {
            assertThat(split("amount", "3744.00"))
                    .contains("Exactly this bill", "exactly this bill", "10-448210-2", "value=\"3744.00\"")
                    .contains("Pays 1 item", "Stays as credit on the account", "€0.00", "Oldest first");
            assertThat(split("amount", "9984.00")).contains("Exactly all that is overdue", "Pays 2 items");
            assertThat(split("amount", "11965.40")).contains("together exactly the amount", "Pays 2 items");
            assertThat(split("amount", "5000.00", "words", "for 10 448210 2 thanks"))
                    .contains("As the payer wrote", "named by the payer", "value=\"3744.00\"", "€1,256.00");
            assertThat(split("amount", "5000.00", "way", "OLDEST_FIRST")).contains("value=\"5000.00\"", "oldest first");
            assertThat(split("amount", "")).contains("Enter the amount: what it would pay stands here at once.");
        }

        @Test
        void isBookedAsItWasSplit() throws Exception {
            var shown = shown(split("amount", "5000.00"));

            pay("5000.00", shown, Map.of("10-448210-2", "3000.00", "10-448210-3", "500.00"))
                    .andExpect(redirectedUrl("/customers/%d?currency=EUR".formatted(account.customerId())))
                    .andExpect(
                            flash().attribute(
                                            "done",
                                            "5000.00 EUR was posted: it pays 10-448210-2 and 10-448210-3; 1500.00 EUR stays as credit on the account."));

            assertThat(open())
                    .isEqualTo(Map.of("10-448210-1", "6240.00", "10-448210-2", "744.00", "10-448210-3", "5225.40"));
            assertThat(unapplied()).isEqualTo("1500.00 EUR");
            assertThat(ledgerPage()).contains("Applied", "by hand", "1,500.00 not applied");
        }

        @Test
        void mayPayNothingYet() throws Exception {
            pay("100.00", shown(split("amount", "100.00")), Map.of())
                    .andExpect(
                            flash().attribute(
                                            "done",
                                            "100.00 EUR was posted: it pays nothing yet; 100.00 EUR stays as credit on the account."));

            assertThat(unapplied()).isEqualTo("100.00 EUR");
        }

        @Test
        void whatIsTickedWithoutAnAmountGetsWhatIsLeft() throws Exception {
            pay("4000.00", shown(split("amount", "4000.00")), Map.of("10-448210-2", ""));

            assertThat(open()).containsEntry("10-448210-1", "6240.00").doesNotContainKey("10-448210-2");
            assertThat(unapplied()).isEqualTo("256.00 EUR");
        }

        @Test
        void isRefusedInWordsAndNothingIsBooked() throws Exception {
            var shown = shown(split("amount", "4000.00"));

            assertThat(refused(pay("4000.00", shown, Map.of("10-448210-2", "3744.01"))))
                    .contains("10-448210-2 leaves €3,744.00 open: enter at most that.", "value=\"3744.01\"");
            assertThat(refused(pay("4000.00", shown, Map.of("10-448210-1", "3000", "10-448210-2", "1500"))))
                    .contains("The ticked items get €500.00 more than there is: take some of it away.");
            assertThat(refused(pay("4000.00", shown, Map.of("10-448210-1", "0"))))
                    .contains("Enter more than zero for 10-448210-1, or clear its tick.");
            assertThat(refused(pay("4000.00", shown, Map.of("10-448210-1", "1.005"))))
                    .contains("The amount for 10-448210-1 has too many decimals: EUR has at most 2.");
            assertThat(refused(pay("4000.00", shown, Map.of("10-448210-1", "many"))))
                    .contains("“many” for 10-448210-1 is not an amount: write it as 1,250.00.");
            assertThat(refused(pay("0", null, Map.of()))).contains("Enter an amount above zero.");
            assertThat(refused(pay("120 USD", null, Map.of())))
                    .contains(
                            "This account is in EUR: enter what came in EUR, or choose the customer’s account in the other currency.");
            assertThat(refused(send(
                            LENA, "payment", "amount", "10", "receivedOn", "2026-11-19", "reference", "R", "key", "k")))
                    .contains("This day has not come yet: choose today or earlier.");
            assertThat(open()).containsEntry("10-448210-1", "6240.00");
            assertThat(unapplied()).isEqualTo("0.00 EUR");
        }

        @Test
        void isAboutWhatWasTickedOnTheAccount() throws Exception {
            var form = page("/payment?currency=EUR&items=%s,%s".formatted(id("10-448210-1"), id("10-448210-3")));

            assertThat(form)
                    .contains("value=\"11965.40\"", "value=\"6240.00\"", "value=\"5725.40\"", "Pays 2 items")
                    .doesNotContain("value=\"3744.00\"");
        }

        @Test
        void isLookedAtAgainWhereTheAmountChangedAfterTheSplit() throws Exception {
            var shown = shown(split("amount", "6240.00"));

            var again = refused(pay("3744.00", shown, Map.of("10-448210-1", "3744.00")));

            assertThat(again)
                    .contains("The split below is new, for what you have entered now: look at it and post again.")
                    .contains("exactly this bill", "value=\"3744.00\"");
            pay("3744.00", shown(again), Map.of("10-448210-2", "3744.00")).andExpect(status().is3xxRedirection());
            assertThat(open()).doesNotContainKey("10-448210-2");
        }

        @Test
        void sentTwiceIsPostedOnce() throws Exception {
            var shown = shown(split("amount", "3744.00"));
            pay("3744.00", shown, Map.of("10-448210-2", "3744.00"));

            pay("3744.00", shown, Map.of("10-448210-2", "3744.00"))
                    .andExpect(flash().attribute("done", "3744.00 EUR was posted already; nothing was posted twice."));

            assertThat(ledger.credits(account)).hasSize(1);
        }

        @Test
        void leavesWhatIsContestedAloneUnlessTicked(@Autowired Disputes disputes) throws Exception {
            disputes.open(new NewDispute(
                    account,
                    Set.of(item("10-448210-1").chargeId()),
                    DisputeReason.PRICE,
                    Money.of("6240.00", "EUR"),
                    Receivables.TODAY,
                    LocalDate.of(2026, 12, 2),
                    null,
                    null));

            assertThat(split("amount", "6240.00")).contains("Disputed", "Oldest first", "value=\"3744.00\"");
            pay("6240.00", shown(split("amount", "6240.00")), Map.of("10-448210-1", "6240.00"));

            assertThat(open()).doesNotContainKey("10-448210-1").containsEntry("10-448210-2", "3744.00");
        }

        @Test
        void isTakenBackWithOneClickAndTheCaseHearsIt() throws Exception {
            var undo = undo(pay("9984.00", null, Map.of()));
            assertThat(accounts.get(account).openCase()).isEmpty();

            mvc.perform(post(undo).with(LENA).with(csrf()))
                    .andExpect(
                            flash().attribute("done", "9984.00 EUR was taken back: what it had paid is open again."));

            assertThat(accounts.get(account).facts().standing()).isEqualTo(Standing.TREAT);
            assertThat(accounts.get(account).openCase()).isPresent();
            assertThat(ledgerPage()).contains("Payment taken back", "Taken back right after it was posted", "lena");
            mvc.perform(post(undo).with(OTTO).with(csrf()))
                    .andExpect(flash().attribute(
                                    "refused",
                                    "R-1 was taken back already, on 2026-11-18 by lena: nothing was changed."));
        }
    }

    @Nested
    class CreditOnTheAccount {

        @BeforeEach
        void anOverpayment() throws Exception {
            pay("1000.00", shown(split("amount", "1000.00")), Map.of());
        }

        @Test
        void isAppliedAndTakenBack() throws Exception {
            assertThat(page("?currency=EUR")).contains("Apply €1,000.00 of credit");
            var form = page("/apply?currency=EUR");
            assertThat(form).contains("Apply €1,000.00 of credit", "oldest first", "value=\"1000.00\"");

            var applied = send(
                    LENA,
                    "apply",
                    "before",
                    "1000.00",
                    "shown",
                    shown(form),
                    "ticked",
                    id("10-448210-2"),
                    "pays[" + id("10-448210-2") + "]",
                    "400.00");

            applied.andExpect(
                    flash().attribute(
                                    "done",
                                    "400.00 EUR of credit was applied: it pays 10-448210-2; 600.00 EUR stays as credit on the account."));
            assertThat(open()).containsEntry("10-448210-2", "3344.00");
            assertThat(refused(send(
                            LENA, "apply", "before", "1000.00", "shown", shown(form), "ticked", id("10-448210-2"))))
                    .contains("The credit on this account changed meanwhile: it is €600.00 now.");
            mvc.perform(post(undo(applied)).with(LENA).with(csrf()))
                    .andExpect(flash().attribute(
                                    "done",
                                    "400.00 EUR is credit on the account again, and what it had paid is open."));
            assertThat(open()).containsEntry("10-448210-2", "3744.00");
            assertThat(unapplied()).isEqualTo("1000.00 EUR");
            assertThat(ledgerPage()).contains("Freed", "Taken back right after it was posted");
        }

        @Test
        void needsATick() throws Exception {
            assertThat(refused(send(LENA, "apply", "before", "1000.00", "shown", shown(page("/apply")))))
                    .contains("Nothing is ticked: tick what the credit shall pay.");
        }
    }

    @Nested
    class AnInvoice {

        @Test
        void isDueByTheTermsOfTheCustomer() throws Exception {
            assertThat(page("/invoice")).contains("Proposed: Net 30 days.", "value=\"2026-12-18\"");
            assertThat(posted(send(
                            LENA,
                            "invoice/due",
                            "number",
                            "A-1",
                            "issuedOn",
                            "2026-11-10",
                            "dueOn",
                            "2026-12-18",
                            "proposed",
                            "2026-12-18",
                            "key",
                            "k")))
                    .contains("value=\"2026-12-10\"", "value=\"A-1\"");
            assertThat(posted(send(
                            LENA,
                            "invoice/due",
                            "number",
                            "A-1",
                            "issuedOn",
                            "2026-11-10",
                            "dueOn",
                            "2026-11-20",
                            "proposed",
                            "2026-12-18",
                            "key",
                            "k")))
                    .contains("value=\"2026-11-20\"");
        }

        @Test
        void isEnteredOnceAndItsNumberIsTakenThen() throws Exception {
            for (int i = 0; i < 2; i++) {
                invoice("A-1", "100.00", "once")
                        .andExpect(flash().attribute("done", "A-1 over 100.00 EUR was entered, due on 2026-12-10."));
            }
            assertThat(open()).containsEntry("A-1", "100.00");

            assertThat(refused(invoice("A-1", "200.00", "twice")))
                    .contains(
                            "A-1 is in the books already, issued 10 Nov 2026 over €100.00: check the number, or take that one back first.");
            assertThat(refused(invoice("10-448210-1", "200.00", "imported")))
                    .contains("10-448210-1 is in the books already");
        }

        @Test
        void isRefusedInWords() throws Exception {
            assertThat(refused(send(
                            LENA,
                            "invoice",
                            "number",
                            " ",
                            "amount",
                            "0",
                            "issuedOn",
                            "2026-11-19",
                            "dueOn",
                            "2026-11-01",
                            "key",
                            "k")))
                    .contains(
                            "Enter the number that stands on the invoice.",
                            "Enter an amount above zero.",
                            "This day has not come yet: choose today or earlier.",
                            "It cannot be due before it was issued: choose that day or a later one.");
        }

        @Test
        void isTakenBackAndWhatPaidItIsCreditAgain() throws Exception {
            var undo = undo(invoice("A-1", "100.00", "once"));
            receivables.payment(account, "P-1", Receivables.TODAY, "100.00");
            assertThat(open()).doesNotContainKey("A-1");

            mvc.perform(post(undo).with(LENA).with(csrf()))
                    .andExpect(flash().attribute(
                                    "done", "A-1 was taken back; what had paid it is credit on the account now."));

            assertThat(unapplied()).isEqualTo("100.00 EUR");
            assertThat(ledgerPage()).contains("Bill taken back", "Taken back right after it was posted");
            invoice("A-1", "110.00", "again")
                    .andExpect(flash().attribute("done", "A-1 over 110.00 EUR was entered, due on 2026-12-10."));
        }

        @Test
        void ofSomebodyElseIsTakenBackWithinTheLimitForCredit() throws Exception {
            var path = "ledger/charge/%s/take-back".formatted(id("10-448210-1"));

            assertThat(refused(send(LENA, path, "why", "Wrong customer")))
                    .contains(
                            "Taking 10-448210-1 back credits €6,240.00, more than the €500.00 you may give: ask an owner or supervisor, who can.");
            assertThat(refused(send(OLGA, path, "why", " "))).contains("Say why, for example “entered twice”.");
            send(OLGA, path, "why", "Wrong customer").andExpect(status().is3xxRedirection());

            assertThat(open()).doesNotContainKey("10-448210-1");
            assertThat(refused(send(OLGA, path, "why", "Again")))
                    .contains("10-448210-1 was taken back already, on 18 Nov 2026 by olga: nothing was changed.");
        }

        private ResultActions invoice(String number, String amount, String key) throws Exception {
            return send(
                    LENA,
                    "invoice",
                    "number",
                    number,
                    "amount",
                    amount,
                    "issuedOn",
                    "2026-11-10",
                    "dueOn",
                    "2026-12-10",
                    "order",
                    "PO-7",
                    "key",
                    key);
        }
    }

    @Nested
    class ACreditNote {

        @Test
        void aboutABillPaysThatBillAndIsTakenBack() throws Exception {
            var undo = undo(credit(LENA, id("10-448210-2"), "200.00", "one")
                    .andExpect(flash().attribute("done", "200.00 EUR was credited.")));
            assertThat(open()).containsEntry("10-448210-2", "3544.00").containsEntry("10-448210-1", "6240.00");
            assertThat(page("?currency=EUR")).contains("Take back CN-one");

            mvc.perform(post(undo).with(LENA).with(csrf()));

            assertThat(open()).containsEntry("10-448210-2", "3744.00");
        }

        @Test
        void aboutTheAccountPaysTheOldest() throws Exception {
            credit(LENA, "", "200.00", "one");

            assertThat(open()).containsEntry("10-448210-1", "6040.00");
        }

        @Test
        void beyondTheLimitIsDecidedBySomebodyElse() throws Exception {
            assertThat(page("/credit-note")).contains("You may credit up to €500.00 at once");
            credit(LENA, id("10-448210-2"), "600.00", "much")
                    .andExpect(flash().attribute(
                                    "done", "The credit note was asked for: an owner or supervisor decides."));
            assertThat(open()).containsEntry("10-448210-2", "3744.00");
            var asked = approvals.waiting().get(0);
            assertThat(asked.what()).isEqualTo("Credit 600.00 EUR: Two cartons came back");

            mvc.perform(post("/approvals/" + asked.id() + "/approve").with(OLGA).with(csrf()));

            assertThat(open()).containsEntry("10-448210-2", "3144.00");
        }

        @Test
        void takesTheNextNumberWhereItIsNumbered(@Autowired DocumentNumbers numbers) throws Exception {
            StaffFixtures.asAdministrator(
                    () -> numbers.change(new NumberRange(Numbered.CREDIT_NOTE, "CN-{year}-", 4, 12)));
            assertThat(page("/credit-note")).contains("value=\"CN-2026-0012\"");

            numbered("CN-2026-0012", "one").andExpect(flash().attribute("done", "20.00 EUR was credited."));
            numbered("CN-2026-0012", "one").andExpect(flash().attribute("done", "20.00 EUR was credited."));
            numbered("CN-2026-0012", "two")
                    .andExpect(flash().attribute(
                                    "done",
                                    "20.00 EUR was credited as CN-2026-0013: the number that was shown is taken."));
            assertThat(refused(own("CN-2026-0013", "three")))
                    .contains("CN-2026-0013 was given out before: the next is CN-2026-0014.");
            own("CN-2026-0020", "four").andExpect(flash().attribute("done", "20.00 EUR was credited."));
            own("Ours 7", "five").andExpect(flash().attribute("done", "20.00 EUR was credited."));

            assertThat(page("/credit-note")).contains("value=\"CN-2026-0021\"");
            assertThat(ledgerPage()).contains("CN-2026-0012", "CN-2026-0013", "CN-2026-0020", "Ours 7");
        }

        private ResultActions numbered(String number, String key) throws Exception {
            return send(
                    LENA, "credit-note", "amount", "20", "number", number, "proposed", number, "why", "x", "key", key);
        }

        private ResultActions own(String number, String key) throws Exception {
            return send(
                    LENA,
                    "credit-note",
                    "amount",
                    "20",
                    "number",
                    number,
                    "proposed",
                    "CN-2026-0014",
                    "why",
                    "x",
                    "key",
                    key);
        }

        @Test
        void isNotMoreThanTheBillHasOpen() throws Exception {
            assertThat(refused(credit(OLGA, id("10-448210-2"), "4000.00", "more")))
                    .contains("10-448210-2 has €3,744.00 open: credit at most that, or credit the account as a whole.");
            assertThat(refused(credit(OLGA, "", "", "none"))).contains("Enter how much is credited.");
        }

        private ResultActions credit(RequestPostProcessor who, String item, String amount, String key)
                throws Exception {
            return send(
                    who,
                    "credit-note",
                    "item",
                    item,
                    "amount",
                    amount,
                    "number",
                    "CN-" + key,
                    "why",
                    "Two cartons came back",
                    "key",
                    key);
        }
    }

    @Nested
    class AnAdjustment {

        @Test
        void raisesAndLowersTheAccountAndIsTakenBack() throws Exception {
            var up = undo(adjust(LENA, "MORE", "1.50")
                    .andExpect(flash().attribute("done", "The account was raised by 1.50 EUR.")));
            assertThat(open()).containsEntry("Adjustment 2026-11-18", "1.50");
            adjust(LENA, "LESS", "1.50").andExpect(flash().attribute("done", "The account was lowered by 1.50 EUR."));
            assertThat(open()).doesNotContainKey("Adjustment 2026-11-18");

            mvc.perform(post(up).with(LENA).with(csrf())).andExpect(flash().attributeExists("done"));

            assertThat(unapplied()).isEqualTo("1.50 EUR");
            assertThat(journal.trialBalance(Receivables.TODAY).get("EUR").get(JournalAccount.RECEIVABLES))
                    .isEqualTo(ledger.figures(account, Receivables.TODAY).balance());
        }

        @Test
        void beyondTheLimitIsDecidedBySomebodyElse() throws Exception {
            assertThat(page("/adjustment")).contains("You may adjust by up to €20.00 at once");
            adjust(LENA, "LESS", "20.01")
                    .andExpect(
                            flash().attribute("done", "The adjustment was asked for: an owner or supervisor decides."));
            var asked = approvals.waiting().get(0);
            assertThat(asked.what()).isEqualTo("Lower the account by 20.01 EUR: Bank charges");

            mvc.perform(post("/approvals/" + asked.id() + "/approve").with(OLGA).with(csrf()));

            assertThat(open()).containsEntry("10-448210-1", "6219.99");
        }

        @Test
        void needsAReason() throws Exception {
            assertThat(refused(send(LENA, "adjustment", "turn", "LESS", "amount", "1", "why", "", "key", "k")))
                    .contains("Say why, for example “bank charges kept back”.");
        }

        @Test
        void takesANumberByItself(@Autowired DocumentNumbers numbers) throws Exception {
            StaffFixtures.asAdministrator(() -> numbers.change(new NumberRange(Numbered.ADJUSTMENT, "ADJ", 3, 1)));
            adjust(LENA, "MORE", "1.50");
            adjust(LENA, "MORE", "1.50");
            adjust(LENA, "LESS", "2.50");

            assertThat(ledgerPage()).contains("ADJ001", "ADJ002").doesNotContain("ADJ003", "Adjustment 2026");
        }

        private ResultActions adjust(RequestPostProcessor who, String turn, String amount) throws Exception {
            return send(who, "adjustment", "turn", turn, "amount", amount, "why", "Bank charges", "key", turn + amount);
        }
    }

    @Test
    void onlyCollectorsBookAndEverybodyReadsTheLedger() throws Exception {
        for (var form : List.of("payment", "apply", "invoice", "credit-note", "adjustment")) {
            mvc.perform(get("/customers/%d/%s".formatted(account.customerId(), form))
                            .with(READER))
                    .andExpect(status().isForbidden());
            send(READER, form, "amount", "1").andExpect(status().isForbidden());
        }
        send(READER, "ledger/charge/" + id("10-448210-1") + "/take-back", "why", "x")
                .andExpect(status().isForbidden());
        mvc.perform(post("/customers/%d/ledger/charge/undo?currency=EUR&lines=%s"
                                .formatted(account.customerId(), id("10-448210-1")))
                        .with(READER)
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(mvc.perform(get("/customers/%d/ledger".formatted(account.customerId()))
                                .with(READER))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("10-448210-1", "15,709.40")
                .doesNotContain("Take back");
    }

    @Test
    void linesOfOtherAccountsAreNotFound() throws Exception {
        var other = receivables.customer("10-9", "Somebody else");
        var invoice = receivables.invoice(other, "OTHER-1", 5, "10.00");

        send(OLGA, "ledger/charge/" + invoice + "/take-back", "why", "x").andExpect(status().isNotFound());
        send(OLGA, "ledger/nothing/1/take-back", "why", "x").andExpect(status().isNotFound());
    }

    private String split(String... keysAndValues) throws Exception {
        return posted(send(
                LENA, "payment/split", with(keysAndValues, "receivedOn", "2026-11-18", "reference", "", "key", "k")));
    }

    private ResultActions pay(String amount, @Nullable String shown, Map<String, String> parts) throws Exception {
        var request = request(
                LENA, "payment", "amount", amount, "receivedOn", "2026-11-18", "reference", "R-1", "key", "k" + amount);
        if (shown != null) {
            request.param("shown", shown);
        }
        for (var part : parts.entrySet()) {
            request.param("ticked", id(part.getKey())).param("pays[" + id(part.getKey()) + "]", part.getValue());
        }
        return mvc.perform(request);
    }

    private ResultActions send(RequestPostProcessor who, String path, String... keysAndValues) throws Exception {
        return mvc.perform(request(who, path, keysAndValues));
    }

    private MockHttpServletRequestBuilder request(RequestPostProcessor who, String path, String... keysAndValues) {
        var request = post("/customers/%d/%s".formatted(account.customerId(), path))
                .param("currency", "EUR")
                .with(csrf())
                .with(who);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            request.param(keysAndValues[i], keysAndValues[i + 1]);
        }
        return request;
    }

    private static String[] with(String[] some, String... others) {
        return Stream.of(some, others).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static String refused(ResultActions sent) throws Exception {
        return unescaped(
                sent.andExpect(status().is(422)).andReturn().getResponse().getContentAsString());
    }

    private static String posted(ResultActions sent) throws Exception {
        return unescaped(
                sent.andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    }

    private String page(String path) throws Exception {
        return posted(
                mvc.perform(get("/customers/" + account.customerId() + path).with(LENA)));
    }

    private String ledgerPage() throws Exception {
        return page("/ledger?currency=EUR");
    }

    private static String unescaped(String html) {
        return html.replace("&#39;", "'");
    }

    private static String shown(String html) {
        var shown = Pattern.compile("name=\"shown\" value=\"([^\"]*)\"").matcher(html);
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private static String undo(ResultActions sent) throws Exception {
        var undo = (Undo) sent.andReturn().getFlashMap().get("undo");
        assertThat(undo).isNotNull();
        return undo.address();
    }

    private String id(String reference) {
        return ledger.lines(account, Receivables.TODAY).stream()
                .filter(line ->
                        line.type() == LineType.CHARGE && line.reference().equals(reference))
                .findFirst()
                .map(line -> Long.toString(line.id()))
                .orElseThrow();
    }

    private OpenItem item(String reference) {
        return ledger.figures(account, Receivables.TODAY).openItems().stream()
                .filter(item -> item.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> open() {
        return ledger.figures(account, Receivables.TODAY).openItems().stream()
                .collect(Collectors.toMap(
                        OpenItem::reference, item -> item.open().amount().toPlainString()));
    }

    private String unapplied() {
        return ledger.figures(account, LocalDate.of(2026, 11, 18)).unapplied().toString();
    }
}
