package io.dunwell.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.approvals.Approvals;
import io.dunwell.cases.Accounts;
import io.dunwell.cases.Cases;
import io.dunwell.cases.PlanDealings;
import io.dunwell.cases.Receivables;
import io.dunwell.cases.Standing;
import io.dunwell.kernel.AccountId;
import io.dunwell.links.Links;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.Messaging;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.PlanState;
import io.dunwell.promises.Promise;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A plan is worked out by a collector and taken by the customer, each on their page. */
@DunwellTest
class PlanPagesTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor CHIEF = user("chief").roles("SUPERVISOR", "COLLECTOR");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Receivables receivables;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PaymentPlans plans;

    @Autowired
    private Links links;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Messaging messaging;

    @Autowired
    private Cases cases;

    private AccountId account;

    /** On Wednesday, 18 November 2026, Kowalczyk owes 9,984.00 overdue and 5,725.40 not yet due. */
    @BeforeEach
    void aCustomerTwoMonthsLate() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
    }

    @Test
    void theFormProposesAllThatIsOverdueInThreeParts() throws Exception {
        assertThat(page("/customers/%d/plan?currency=EUR"))
                .contains("Work out a plan", "value=\"9984.00\"", "The customer may answer until", "hx-post");
        assertThat(page("/customers/%d?currency=EUR")).contains("Plan<kbd>L</kbd>");
    }

    @Test
    void thePreviewShowsEachInstalmentItsSumAndWhichLimitsItExceeds() throws Exception {
        assertThat(preview("amount", "100.00", "count", "3", "firstOn", "2026-12-31", "rhythm", "MONTHLY"))
                .contains("33.33", "33.34", "3 payments, the last on 28 Feb 2027", "€100.00")
                .doesNotContain("you may agree to");
        assertThat(preview("amount", "9984.00", "count", "9", "firstOn", "2026-12-31", "rhythm", "MONTHLY"))
                .contains("9 payments are more than the 6 you may agree to.", "It can be asked for");
        assertThat(preview("amount", "100.00", "count", "", "firstOn", "2026-12-31", "rhythm", "MONTHLY"))
                .contains("Enter how many instalments.");
        assertThat(preview("amount", "0.02", "count", "3", "firstOn", "2026-12-31", "rhythm", "MONTHLY"))
                .contains("€0.02 cannot be divided into 3 instalments: choose fewer.");
    }

    @Test
    void anOfferGoesOutWithALinkAndIsAcceptedThere() throws Exception {
        offer().andExpect(redirectedUrl(address()))
                .andExpect(flash().attribute(
                                "done",
                                "The plan is offered: the customer is written to and can answer until 27 Nov 2026."));
        receivables.look(account);
        var path = link("plan");
        var mail = newest("plan-offer");
        assertThat(mail).contains("https://dunwell.example.com" + path);

        var read = open(path);
        assertThat(read)
                .contains("Payment plan", "Kowalczyk Logistik GmbH", "10-448210-1", "3,328.00", "I agree to this plan");
        open(path);
        assertThat(latest().state()).isEqualTo(PlanState.OFFERED);

        mvc.perform(post(path + "/accept")
                        .with(anonymous())
                        .param("name", "Piotr Zieliński")
                        .param("digest", digest(read)))
                .andExpect(redirectedUrl(path));
        receivables.look(account);

        assertThat(latest().state()).isEqualTo(PlanState.ACTIVE);
        assertThat(latest().acceptance()).satisfies(how -> {
            assertThat(how.name()).isEqualTo("Piotr Zieliński");
            assertThat(how.how().label()).isEqualTo("by the link we sent");
            assertThat(how.from()).hasSize(64);
        });
        assertThat(accounts.get(account).facts().standing()).isEqualTo(Standing.PLANNED);
        assertThat(open(path))
                .contains("Agreed", "Piotr Zieliński agreed to this plan on Nov 18, 2026 by the link we sent.")
                .doesNotContain("I agree to this plan");
        assertThat(newest("plan-confirmation")).contains("https://dunwell.example.com" + link("plan-copy"));
        assertThat(open(link("plan-copy"))).contains("Instalment 3");
        assertThat(page("/customers/%d?currency=EUR"))
                .contains("Piotr Zieliński agreed on 18 Nov 2026 by the link we sent", "Renegotiate", "End it");
    }

    @Test
    void theAgreementIsAPdfForBothSides() throws Exception {
        offer();
        var path = link("plan");

        mvc.perform(get(path + "/agreement.pdf").with(anonymous()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"));
        var ours = mvc.perform(
                        get("/customers/%d/plans/%d/agreement.pdf".formatted(account.customerId(), latest().id()))
                                .with(LENA))
                .andReturn()
                .getResponse();

        assertThat(ours.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void whoeverAgreesTypesTheirNameAndHasReadTheseWords() throws Exception {
        offer();
        var path = link("plan");
        var digest = digest(open(path));

        mvc.perform(post(path + "/accept").param("name", " ").param("digest", digest))
                .andExpect(status().is(422));
        var other = mvc.perform(post(path + "/accept").param("name", "Piotr").param("digest", "0"))
                .andExpect(status().is(422))
                .andReturn();

        assertThat(other.getResponse().getContentAsString())
                .contains("The agreement has changed since you opened it: read it once more.");
        assertThat(latest().state()).isEqualTo(PlanState.OFFERED);
    }

    @Test
    void otherTermsAreAskedForAndAPersonAnswers() throws Exception {
        offer();
        var path = link("plan");

        mvc.perform(post(path + "/decline").param("words", "We can pay 500 a week"))
                .andExpect(redirectedUrl(path));

        assertThat(latest().state()).isEqualTo(PlanState.DECLINED);
        assertThat(open(path)).contains("Thank you for your answer");
        assertThat(messaging.received(account.customerId())).singleElement().satisfies(text -> assertThat(text.words())
                .isEqualTo("We can pay 500 a week"));
        mvc.perform(post(path + "/accept").param("name", "Piotr").param("digest", "0"))
                .andExpect(status().isGone());
    }

    @Test
    void aWithdrawnOfferCannotBeTaken() throws Exception {
        offer();
        var path = link("plan");

        send("plans/%d/end".formatted(latest().id()), LENA, "reason", "They pay at once")
                .andExpect(flash().attribute("done", "The offer was withdrawn; its link does not work any more."));

        mvc.perform(get(path)).andExpect(status().isGone());
        assertThat(latest().state()).isEqualTo(PlanState.WITHDRAWN);
    }

    @Test
    void whatTheCustomerSaidOnThePhoneIsRecorded() throws Exception {
        send(
                        "plan",
                        LENA,
                        plan("then", "AGREED", "how", "PHONE", "agreedBy", "Piotr Zieliński", "agreedOn", "2026-11-18"))
                .andExpect(flash().attribute("done", "The plan is agreed and confirmed in writing."));

        assertThat(latest().state()).isEqualTo(PlanState.ACTIVE);
        assertThat(plans.instalments(latest().id()))
                .extracting(Promise::dueOn)
                .containsExactly(
                        LocalDate.parse("2026-11-30"), LocalDate.parse("2026-12-30"), LocalDate.parse("2027-01-30"));
    }

    @Test
    void beyondTheLimitsItWaitsForSomebodyElse() throws Exception {
        send("plan", LENA, plan("count", "9"))
                .andExpect(flash().attribute(
                                "done",
                                "The plan goes beyond what you may agree to alone: an owner or supervisor was asked."));
        assertThat(latest().state()).isEqualTo(PlanState.REQUESTED);
        assertThat(links.addresses("plan", List.of(Long.toString(latest().id()))))
                .isEmpty();

        var request = approvals.waiting().get(0);
        assertThat(request.what()).isEqualTo("Offer a plan: 9984.00 EUR in 9 payments from 2026-11-30 to 2027-07-30");
        mvc.perform(post("/approvals/%d/approve".formatted(request.id()))
                .with(csrf())
                .with(CHIEF));

        assertThat(latest().state()).isEqualTo(PlanState.OFFERED);
        assertThat(latest().decidedBy()).isEqualTo("chief");
        assertThat(open(link("plan"))).contains("Instalment 9");
    }

    @Test
    void aDeclinedRequestEndsWithItsReason() throws Exception {
        send("plan", LENA, plan("count", "9"));
        var request = approvals.waiting().get(0);

        mvc.perform(post("/approvals/%d/decline".formatted(request.id()))
                .with(csrf())
                .with(CHIEF)
                .param("note", "Half of it at once, please"));

        assertThat(latest().state()).isEqualTo(PlanState.REFUSED);
        assertThat(page("/customers/%d?currency=EUR")).contains("Not approved", "Half of it at once, please");
    }

    @Test
    void aPlanIsRenegotiatedAndItsHistoryStays() throws Exception {
        send("plan", LENA, plan("then", "AGREED", "how", "PAPER", "agreedBy", "Piotr", "agreedOn", "2026-11-17"));
        var first = latest();
        receivables.payment(account, "P-1", LocalDate.parse("2026-11-18"), "1000.00");
        receivables.look(account);

        assertThat(page("/customers/%d/plan?currency=EUR&replaces=" + first.id()))
                .contains("Renegotiate the plan", "value=\"8984.00\"");
        send(
                "plan",
                LENA,
                plan(
                        "amount",
                        "8984.00",
                        "replaces",
                        Long.toString(first.id()),
                        "then",
                        "AGREED",
                        "how",
                        "PHONE",
                        "agreedBy",
                        "Piotr"));

        assertThat(plans.of(List.of(account)).get(account))
                .extracting(PaymentPlan::state)
                .containsExactly(PlanState.ACTIVE, PlanState.REPLACED);
        assertThat(latest().predecessorId()).isEqualTo(first.id());
        assertThat(page("/customers/%d?currency=EUR")).contains("Earlier plans", "Replaced");
        assertThat(cases.prove(Receivables.TODAY).findings()).isEmpty();
    }

    @Test
    void aCallOfSomebodyWhoWantsAPlanLeadsToTheForm() throws Exception {
        send("calls/new", LENA, "direction", "IN", "outcome", "PLAN_WANTED", "spokeWith", "Piotr")
                .andExpect(redirectedUrl("/customers/%d/plan?currency=EUR".formatted(account.customerId())));
    }

    @Test
    void plansStandInTheirList() throws Exception {
        offer();

        assertThat(page("/plans?view=WAITING&x=%d")).contains("Kowalczyk Logistik GmbH", "Offered", "€9,984.00");
        assertThat(page("/plans?view=AT_RISK&x=%d")).contains("No plan is at risk");
    }

    private ResultActions offer() throws Exception {
        return send("plan", LENA, plan());
    }

    /** 9,984.00 in three parts from the end of November, to be answered by the 27th; with changes. */
    private static String[] plan(String... changes) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("key", "form:" + String.join("-", changes));
        fields.put("amount", "9984.00");
        fields.put("by", "COUNT");
        fields.put("count", "3");
        fields.put("rhythm", "MONTHLY");
        fields.put("firstOn", "2026-11-30");
        fields.put("proposedBy", "CUSTOMER");
        fields.put("then", "OFFER");
        fields.put("answerBy", "2026-11-27");
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private PaymentPlan latest() {
        return plans.latest(account).orElseThrow();
    }

    private String link(String purpose) {
        var subject = Long.toString(latest().id());
        assertThat(List.of(PlanDealings.ANSWER, PlanDealings.COPY)).contains(purpose);
        return links.addresses(purpose, List.of(subject)).get(subject).getPath();
    }

    private String newest(String template) {
        receivables.look(account);
        var row = messaging.history(account.customerId()).stream()
                .filter(message -> message.template().equals(template))
                .map(MessageRow::id)
                .findFirst()
                .orElseThrow();
        return String.valueOf(messaging.get(row).body());
    }

    private String open(String path) throws Exception {
        return mvc.perform(get(path).with(anonymous()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String digest(String page) {
        var from = page.indexOf("name=\"digest\" value=\"") + 21;
        return page.substring(from, from + 64);
    }

    private String preview(String... fields) throws Exception {
        return send("plan/preview", LENA, plan(fields))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String address() {
        return "/customers/%d?currency=EUR".formatted(account.customerId());
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path.formatted(account.customerId())).with(LENA))
                .andExpect(status().isOk())
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
}
