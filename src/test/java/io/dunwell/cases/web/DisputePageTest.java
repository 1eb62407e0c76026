package io.dunwell.cases.web;

import static io.dunwell.cases.Receivables.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.DisputeDesk;
import io.dunwell.cases.Receivables;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.DisputeState;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.NewDispute;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.Messaging;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.WorkItem;
import io.dunwell.worklist.Worklist;
import io.dunwell.worklist.WorklistFilter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A dispute of 500.00 EUR about one of three bills, opened on 18 November 2026 and to be answered by 2 December. */
@DunwellTest
class DisputePageTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final byte[] PDF = "%PDF-1.7 signed".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    DisputeDesk desk;

    @Autowired
    Disputes disputes;

    @Autowired
    Worklist worklist;

    @Autowired
    Messaging messaging;

    @Autowired
    Team team;

    AccountId account;
    long id;

    @BeforeEach
    void aContestedBill() {
        receivables.found();
        StaffFixtures.person(team, "kim", Role.COLLECTOR);
        account = receivables.customer("10-448210", "Kowalczyk Logistik GmbH");
        var charge = receivables.invoice(account, "4410-2291", 12, "1200.00");
        receivables.look(account);
        id = desk.open(new NewDispute(
                account,
                Set.of(charge),
                DisputeReason.DAMAGED,
                Money.of("500.00", "EUR"),
                TODAY,
                TODAY.plusDays(14),
                "Three boxes were crushed",
                "kim"));
    }

    @Test
    void theListTellsHowManyWaitHowLongAndForWhat() throws Exception {
        assertThat(page("/disputes"))
                .contains("Kowalczyk Logistik GmbH", "€500.00", "Damaged or faulty", "2 Dec 2026", "kim")
                .contains("Overdue for an answer", "nobody waits too long");
        assertThat(page("/disputes?which=OVERDUE")).contains("Nothing here");
        assertThat(page("/disputes?reason=PRICE")).contains("Nothing here");
        assertThat(page("/disputes?reason=DAMAGED&owner=kim")).contains("Kowalczyk Logistik GmbH");
        assertThat(page("/disputes?which=DUE_TODAY")).contains("Nothing here");
        receivables.through(TODAY.plusDays(14));
        assertThat(page("/disputes?which=DUE_TODAY")).contains("Kowalczyk Logistik GmbH");
        receivables.through(TODAY.plusDays(15));
        assertThat(page("/disputes?which=DUE_TODAY")).contains("Nothing here");
        assertThat(page("/disputes?which=OVERDUE")).contains("Kowalczyk Logistik GmbH", "a supervisor decides");
    }

    @Test
    void thePageShowsEverythingAboutTheDispute() throws Exception {
        assertThat(page("/disputes/" + id))
                .contains("Kowalczyk Logistik GmbH contests €500.00", "Damaged or faulty", "4410-2291")
                .contains("Three boxes were crushed", "Nothing is attached yet", "Who finds out, and by when");
        assertThat(page("/customers/" + account.customerId())).contains("/disputes/" + id);
    }

    @Test
    void itsTaskBelongsToTheOwnerAndShowsWhatIsContested() throws Exception {
        var task = task();

        assertThat(task.assignee()).isEqualTo("kim");
        assertThat(task.dueOn()).isEqualTo("2026-11-30");
        assertThat(page("/tasks/" + task.taskId()))
                .contains("Investigate the dispute", "The dispute", "Three boxes were crushed", "4410-2291")
                .contains("No files are attached yet", "Investigate a dispute", "Standard dunning");
    }

    @Test
    void aPartIsCreditedAndTheCustomerHearsItInWriting() throws Exception {
        send("answer", "verdict", "SPLIT", "credited", "240.00", "note", "One box was fine")
                .andExpect(redirectedUrl("/disputes/" + id))
                .andExpect(flash().attribute("done", "Dispute upheld in part: 240.00 EUR of 500.00 EUR credited."));

        assertThat(disputes.get(id).state()).isEqualTo(DisputeState.SPLIT);
        assertThat(disputes.get(id).resolvedBy()).isEqualTo("lena");
        assertThat(messages()).contains("dispute-received", "dispute-upheld");
        assertThat(tasks()).isEmpty();
        assertThat(page("/disputes/" + id))
                .contains("Partly upheld on 18 Nov 2026", "by lena", "Credited €240.00.", "One box was fine")
                .doesNotContain("Answer the customer");
        assertThat(page("/disputes?which=UPHELD")).contains("Partly upheld", "€240.00");
    }

    @Test
    void aReplacementIsPromisedWithItsDayAndNumber() throws Exception {
        send(
                        "answer",
                        "verdict",
                        "REPLACED",
                        "replacementOn",
                        "2026-11-25",
                        "replacementReference",
                        "WB-77",
                        "note",
                        "Carrier admits it")
                .andExpect(
                        flash().attribute(
                                        "done",
                                        "Dispute upheld: a replacement is promised for 2026-11-25, 500.00 EUR is chased again after 2026-11-27."));

        assertThat(page("/disputes/" + id))
                .contains("Replacement promised for 25 Nov 2026", "(WB-77)", "not chased until 27 Nov 2026");
        assertThat(page("/customers/" + account.customerId())).contains("Replacement is on its way");
    }

    @Test
    void whatIsTakenBackSaysByWhomAndWhy() throws Exception {
        assertThat(refused("answer", "verdict", "WITHDRAWN", "note", "x")).contains("Choose who takes it back.");

        send("answer", "verdict", "WITHDRAWN", "withdrawnBy", "CUSTOMER", "note", "They found the parts")
                .andExpect(redirectedUrl("/disputes/" + id));

        assertThat(page("/disputes/" + id)).contains("Withdrawn on 18 Nov 2026", "Taken back by: The customer");
        assertThat(messages()).contains("dispute-withdrawn");
        assertThat(tasks()).isEmpty();
    }

    @Test
    void whatIsMissingIsAskedFor() throws Exception {
        assertThat(refused("answer", "note", " ")).contains("Choose who is right.", "Say what the answer rests on.");
        assertThat(refused("answer", "verdict", "SPLIT", "note", "x")).contains("Enter how much is credited.");
        assertThat(refused("answer", "verdict", "SPLIT", "credited", "12,50", "note", "x"))
                .contains("“12,50” is not an amount: write it as 1,250.00.");
        assertThat(refused("answer", "verdict", "SPLIT", "credited", "1300", "note", "x"))
                .contains("€1,300.00 cannot be credited where the contested bills were about €1,200.00");
        assertThat(refused("answer", "verdict", "REPLACED", "note", "x"))
                .contains("Choose the day for which the replacement is promised.");
        assertThat(disputes.get(id).isOpen()).isTrue();
    }

    @Test
    void anAnswerIsGivenOnce() throws Exception {
        send("answer", "verdict", "REJECTED", "note", "Signed for without remarks");

        assertThat(refused("answer", "verdict", "UPHELD", "note", "x"))
                .contains("This dispute about €500.00 is already rejected; open a new one instead.");
        assertThat(messages()).contains("dispute-rejected").doesNotContain("dispute-upheld");
    }

    @Test
    void ownerAndDayChangeWithAReasonThatStaysInTheStory() throws Exception {
        StaffFixtures.person(team, "mara", Role.SUPERVISOR);
        assertThat(refused("duty", "owner", "mara", "answerDueOn", "2026-12-09", "because", ""))
                .contains("Say why: the next reader will ask.");

        send("duty", "owner", "mara", "answerDueOn", "2026-12-09", "because", "The carrier needs a week")
                .andExpect(redirectedUrl("/disputes/" + id));

        assertThat(task().assignee()).isEqualTo("mara");
        assertThat(task().dueOn()).isEqualTo("2026-12-07");
        assertThat(page("/disputes/" + id))
                .contains("Dispute given to mara", "The carrier needs a week")
                .contains("Dispute to be answered by 9 Dec 2026 instead of 2 Dec 2026");
    }

    @Test
    void evidenceIsAttachedDownloadedSafelyAndTakenAway() throws Exception {
        attach("proof of delivery.pdf", PDF).andExpect(redirectedUrl("/disputes/" + id + "#evidence"));
        assertThat(page("/disputes/" + id)).contains("proof of delivery.pdf", "Proof of delivery", "15 bytes");
        assertThat(page("/tasks/" + task().taskId())).contains("proof of delivery.pdf");

        var address = page("/disputes/" + id)
                .split("/disputes/" + id + "/evidence/")[1]
                .split("\"")[0];
        mvc.perform(get("/disputes/" + id + "/evidence/" + address).with(LENA))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Disposition"))
                        .startsWith("attachment;"))
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsByteArray()).isEqualTo(PDF));

        mvc.perform(post("/disputes/" + id + "/evidence/" + address + "/take-away")
                        .with(csrf())
                        .with(LENA)
                        .param("why", "another customer's"))
                .andExpect(redirectedUrl("/disputes/" + id + "#evidence"));
        mvc.perform(get("/disputes/" + id + "/evidence/" + address).with(LENA)).andExpect(status().isNotFound());
        assertThat(page("/disputes/" + id)).contains("Taken away from the dispute", "another customer&#39;s");
    }

    @Test
    void aFileThatCannotBeKeptIsRefusedInASentence() throws Exception {
        var refused = attach("page.html", "<html></html>".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableEntity())
                .andReturn();

        assertThat(refused.getResponse().getContentAsString())
                .contains("“page.html” is no file that can be kept: attach a PDF");
    }

    @Test
    void aDisputeThatIsNotThereIsNotFound() throws Exception {
        mvc.perform(get("/disputes/4711").with(LENA)).andExpect(status().isNotFound());
    }

    private ResultActions attach(String name, byte[] content) throws Exception {
        return mvc.perform(multipart("/disputes/" + id + "/evidence")
                .file(new MockMultipartFile("file", name, "application/pdf", content))
                .param("kind", "DELIVERY_PROOF")
                .with(csrf())
                .with(LENA));
    }

    private WorkItem task() {
        return tasks().get(0);
    }

    private List<WorkItem> tasks() {
        return worklist.page(WorklistFilter.all(Set.of("COLLECTOR", "SUPERVISOR")), 0, 50).items().stream()
                .filter(item -> item.formKey().equals("review-dispute"))
                .toList();
    }

    private List<String> messages() {
        return messaging.history(account.customerId()).stream()
                .map(MessageRow::template)
                .toList();
    }

    private String refused(String what, String... fields) throws Exception {
        return send(what, fields)
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions send(String what, String... fields) throws Exception {
        var request = post("/disputes/" + id + "/" + what).with(csrf()).with(LENA);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(LENA)).andReturn().getResponse().getContentAsString();
    }
}
