package io.dunwell.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.Accounts;
import io.dunwell.cases.Receivables;
import io.dunwell.cases.Standing;
import io.dunwell.complaints.Complaint;
import io.dunwell.complaints.Complaints;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A complaint is written down on the account, seen there and on the list, and answered on its own page. */
@DunwellTest
class ComplaintPagesTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor PAUL = user("paul").roles("COLLECTOR");
    private static final RequestPostProcessor MIA = user("mia").roles("SUPERVISOR");
    private static final RequestPostProcessor ADMIN = user("admin").roles("ADMIN");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Receivables receivables;

    @Autowired
    private Complaints complaints;

    @Autowired
    private Customers customers;

    @Autowired
    private Accounts accounts;

    private AccountId account;
    private long known;

    /** On Wednesday, 18 November 2026, Kowalczyk is two months late. */
    @BeforeEach
    void aCustomerTwoMonthsLate(@Autowired Team team) {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        StaffFixtures.person(team, "paul", Role.COLLECTOR);
        StaffFixtures.person(team, "mia", Role.SUPERVISOR);
    }

    @Test
    void theFormProposesASupervisorAndAsksWhatItIsAbout() throws Exception {
        var form = page("/customers/%d/complaint?currency=EUR".formatted(account.customerId()), LENA);

        assertThat(form)
                .contains(
                        "Write down a complaint",
                        "Contacted although told to stop",
                        "Nobody in particular",
                        "Write to nobody until it is answered",
                        "value=\"2026-11-18\"")
                .containsPattern("value=\"mia\" selected=\"selected\">Person mia");
        assertThat(page(address(), LENA)).contains("Complaint<kbd>K</kbd>").doesNotContain("A complaint is open");
    }

    @Test
    void itStandsOnTheAccountOnTheTimelineAndOnTheList() throws Exception {
        write().andExpect(redirectedUrl(address()))
                .andExpect(
                        flash().attribute("done", "The complaint was written down: Person mia answers by 1 Dec 2026."));

        assertThat(page(address(), PAUL))
                .contains(
                        "A complaint is open:",
                        "tone or conduct, received 16 Nov 2026 by a call.",
                        "Person mia answers by 1 Dec 2026.",
                        "Tone or conduct: received on 16 Nov 2026 by a call")
                .doesNotContain("shouted", "Open the complaint");
        assertThat(page(address(), LENA)).contains("Open the complaint");
        assertThat(page("/complaints", MIA))
                .contains("Kowalczyk Logistik GmbH", "Tone or conduct", "Person mia", "What they were about")
                .contains("<span class=\"vh\"> waiting</span>");
        assertThat(page("/", ADMIN)).contains("href=\"/complaints\"");
        assertThat(page("/", PAUL)).doesNotContain("href=\"/complaints\"", "waits for your answer");
    }

    @Test
    void whatIsMissingIsToldAtItsFieldAndWhatWasTypedStays() throws Exception {
        var again = refusal(write("subject", "", "words", " ", "answerer", "", "receivedOn", ""));

        assertThat(again)
                .contains(
                        "Choose the day on which it reached us.",
                        "Choose what it is about.",
                        "Write down what the customer said, in their words.",
                        "Choose who answers the customer.");
        assertThat(refusal(write("receivedOn", "yesterday", "subject", "HAIR"))).contains("Choose a date.", "shouted");
        assertThat(complaints.openOf(account.customerId())).isEmpty();
        assertThat(refusal(write("about", "mia")))
                .contains(
                        "A complaint about Person mia is not answered by Person mia: choose somebody else.", "shouted");
        assertThat(refusal(write("receivedOn", "2026-11-19")))
                .contains("A complaint cannot have been received on 19 Nov 2026");
    }

    @Test
    void anAnswerNeedsAnOutcomeAndWhatWasDone() throws Exception {
        write();

        assertThat(refusal(deed("answer", MIA, "measures", " ")))
                .contains("Choose whether the customer was right.", "Say what was done");
        assertThat(refusal(deed("withdraw", MIA))).contains("Say how and why the customer took it back.");
        assertThat(refusal(deed("duty", MIA, "answerer", "zoe", "answerDueOn", "2026-12-02", "because", "x")))
                .contains("cannot answer complaints");
        assertThat(complaint().answerer()).isEqualTo("mia");
    }

    @Test
    void aComplaintAboutSomebodyIsAnsweredBySomebodyElse() throws Exception {
        write("about", "lena");

        assertThat(page(here(), MIA))
                .contains("You shouted at my wife.", "<dd>Person lena</dd>", "Put the answer on record");
        assertThat(page(here(), LENA))
                .doesNotContain("Put the answer on record")
                .contains("Person mia answers this complaint.");
        assertThat(refusal(deed("answer", LENA, "outcome", "NOT_JUSTIFIED", "measures", "Nothing.")))
                .contains("This complaint is about you, so somebody else answers it");
        assertThat(complaint().isOpen()).isTrue();
    }

    @Test
    void whoNeitherSupervisesNorAnswersDoesNotReadIt() throws Exception {
        write();

        var refused = mvc.perform(get(here()).with(PAUL)).andExpect(status().is(422));
        assertThat(refused.andReturn().getResponse().getContentAsString())
                .contains("A complaint is read by supervisors")
                .doesNotContain("shouted");
        mvc.perform(get("/complaints").with(PAUL)).andExpect(status().isForbidden());
        mvc.perform(get("/complaints/complaints.csv").with(PAUL)).andExpect(status().isForbidden());
        mvc.perform(get("/complaints/999999").with(MIA)).andExpect(status().isNotFound());
    }

    /** From the words on the telephone to the answer in writing: nobody is chased meanwhile, and then again. */
    @Test
    void quietIsKeptUntilTheAnswerAndThenTheCaseGoesOn() throws Exception {
        write("quiet", "true")
                .andExpect(flash().attribute(
                                "done",
                                "The complaint was written down: Person mia answers by 1 Dec 2026. Nobody writes to the"
                                        + " customer through 1 Dec 2026."));
        assertThat(standing()).isEqualTo(Standing.QUIET);
        assertThat(page(address(), LENA)).contains("Nobody writes to the customer through 1 Dec 2026.");

        deed("duty", MIA, "answerer", "mia", "answerDueOn", "2026-12-08", "because", "Waits for the telephone records.")
                .andExpect(redirectedUrl(here()));
        var resting = accounts.get(account);
        assertThat(resting.facts().standingEndsOn()).isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(resting.openCase().orElseThrow().nextAction()).isEqualTo("Complaint open");
        assertThat(resting.openCase().orElseThrow().nextActionOn()).isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(page(address(), LENA))
                .contains("Quiet until 8 December: a complaint waits for its answer.")
                .doesNotContain("Held by the owner", "as the owner wished");

        deed("answer", MIA, "outcome", "JUSTIFIED", "measures", "Lena was trained; we apologised.", "inWriting", "true")
                .andExpect(redirectedUrl(here()));
        assertThat(standing()).isEqualTo(Standing.TREAT);
        assertThat(page(here(), MIA))
                .contains("Justified, 18 Nov 2026", "noted by mia", "The answer went to the customer in writing.")
                .doesNotContain("Put the answer on record");
        assertThat(page(address(), LENA))
                .doesNotContain("A complaint is open:")
                .contains("answered in writing, justified. Lena was trained; we apologised.");
        assertThat(page("/complaints?view=ANSWERED", MIA)).contains("Kowalczyk", "Justified");
    }

    @Test
    void aSecondComplaintKeepsTheQuietOfTheFirst() throws Exception {
        write("key", "k-1", "quiet", "true", "receivedOn", "2026-11-10");
        var first = complaint();
        write("key", "k-2", "quiet", "true");

        mvc.perform(post("/complaints/%d/withdraw".formatted(first.id()))
                .with(csrf())
                .with(MIA)
                .param("reason", "Said so on the telephone."));
        assertThat(standing()).isEqualTo(Standing.QUIET);
        deed("withdraw", MIA, "reason", "Also settled.");

        assertThat(standing()).isEqualTo(Standing.TREAT);
        assertThat(page("/complaints?view=WITHDRAWN", MIA)).contains("Kowalczyk", "Withdrawn");
    }

    @Test
    void aCaseThatOpensLaterRestsToo() throws Exception {
        var later = receivables.customer("30-1", "Later GmbH");
        write(later, "key", "k-3", "quiet", "true");

        receivables.invoice(later, "F-1", 10, "500.00");
        receivables.look(later);

        assertThat(accounts.get(later).openCase().orElseThrow().standing()).isEqualTo(Standing.QUIET);
    }

    @Test
    void anOwnersLongerHoldStays() throws Exception {
        mvc.perform(post("/customers/%d/hold".formatted(account.customerId()))
                .with(csrf())
                .with(MIA)
                .param("currency", "EUR")
                .param("until", "2026-12-31"));
        write("quiet", "true");

        deed("answer", MIA, "outcome", "PARTLY", "measures", "Explained.");

        assertThat(accounts.get(account).openCase().orElseThrow().ownerHoldUntil())
                .isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void anOverdueOneIsRedEverywhere() throws Exception {
        write("receivedOn", "2026-11-02");

        assertThat(page("/", MIA)).contains("A complaint is overdue for an answer.", "answer was due 17 Nov 2026");
        assertThat(page(address(), LENA)).contains("Person mia was to answer by 17 Nov 2026.");
        assertThat(page("/complaints?view=OVERDUE", MIA)).contains("Kowalczyk", "Overdue</span>");
        assertThat(page("/", user("mia").roles("COLLECTOR"))).contains("A complaint waits for your answer.");
    }

    @Test
    void theListIsSearchedByNameOrNumber() throws Exception {
        write();
        var other = receivables.customerToCall("20-1", "100% Müller_Bau");
        write(other, "key", "k-2");

        assertThat(page("/complaints?q=kowal", MIA)).contains("Kowalczyk").doesNotContain("100% Müller");
        assertThat(page("/complaints?q=10-44", MIA)).contains("Kowalczyk").doesNotContain("100% Müller");
        assertThat(page("/complaints?q=0%25 m", MIA))
                .contains("100% Müller_Bau")
                .doesNotContain("Kowalczyk");
        assertThat(page("/complaints?q=nobody", MIA)).contains("Nobody found");
        assertThat(page("/complaints?page=-3", MIA)).contains("Kowalczyk", "Müller");
        assertThat(page("/complaints?view=ANSWERED", MIA)).contains("Nothing here");
    }

    @Test
    void theFileHoldsWhatWasAskedForAndNoFormula() throws Exception {
        write("words", "=HYPERLINK(\"http://x\")");
        customers.rename(account.customerId(), "@Kowalczyk");

        var csv = page("/complaints/complaints.csv?view=ALL", MIA);
        assertThat(csv.lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("10-448210,'@Kowalczyk,EUR,2026-11-16,Call,Tone or conduct,")
                .contains("'=HYPERLINK")
                .endsWith(",,Open,mia,2026-12-01,,,,,,lena");
        assertThat(page("/complaints/complaints.csv?view=ANSWERED", MIA).lines())
                .hasSize(1);
    }

    private Standing standing() {
        return accounts.get(account).facts().standing();
    }

    private Complaint complaint() {
        return complaints.openOf(account.customerId()).get(0);
    }

    private String here() {
        return "/complaints/" + id();
    }

    /** Of the first one that was open when this was first asked. */
    private long id() {
        var open = complaints.openOf(account.customerId());
        known = open.isEmpty() ? known : open.get(0).id();
        return known;
    }

    private String address() {
        return "/customers/%d?currency=EUR".formatted(account.customerId());
    }

    private ResultActions write(String... changes) throws Exception {
        return write(account, changes);
    }

    private ResultActions write(AccountId whose, String... changes) throws Exception {
        var fields = new HashMap<>(Map.of(
                "currency", "EUR",
                "key", "k-1",
                "receivedOn", "2026-11-16",
                "way", "CALL",
                "subject", "CONDUCT",
                "words", "You shouted at my wife.",
                "about", "",
                "answerer", "mia"));
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        var request = post("/customers/%d/complaint".formatted(whose.customerId()))
                .with(csrf())
                .with(LENA);
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private ResultActions deed(String which, RequestPostProcessor who, String... fields) throws Exception {
        var request = post(here() + "/" + which).with(csrf()).with(who);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private static String refusal(ResultActions answer) throws Exception {
        return answer.andExpect(status().is(422)).andReturn().getResponse().getContentAsString();
    }

    private String page(String path, RequestPostProcessor who) throws Exception {
        var parts = path.split("\\?q=", 2);
        var request = parts.length == 2 ? get(parts[0]).param("q", parts[1].replace("%25", "%")) : get(path);
        return mvc.perform(request.with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
