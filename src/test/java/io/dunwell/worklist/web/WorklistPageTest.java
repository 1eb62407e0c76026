package io.dunwell.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.WorkItem;
import io.dunwell.worklist.Worklist;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DunwellTest
class WorklistPageTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    Worklist worklist;

    @Autowired
    Cases cases;

    @BeforeEach
    void aCompany() {
        receivables.found();
    }

    @Test
    void anEmptyListSaysWhenItWillFill() throws Exception {
        assertThat(html("/worklist", LENA)).contains("Nothing to do", "When a case needs a person");
    }

    @Test
    void tasksAreListedWithPriorityReasonAndDueDate() throws Exception {
        receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");

        assertThat(html("/worklist", LENA))
                .contains("Kowalczyk Logistik GmbH", "10-448210", "Call customer", "€9,984.00", "62 days", "19 Nov")
                .contains("€9,984.00 to collect, 62 days late");
    }

    @Test
    void theSelectedTaskIsShownBesideTheList() throws Exception {
        var item = task(receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH"));

        var peek = html("/tasks/" + item.taskId() + "/peek", LENA);

        assertThat(peek)
                .contains("id=\"peek\"", "Piotr Zieliński", "+48 22 555 01 47", "of €15,709.40 open, oldest 62 days")
                .contains("Case opened: €9,984.00 overdue, 62 days", "Open the task")
                .doesNotContain("<html");
    }

    @Test
    void viewsTellMineFromWaiting() throws Exception {
        var mine = task(receivables.customerToCall("C-1", "Kowalczyk Logistik GmbH"));
        receivables.customerToCall("C-2", "Okonkwo and Sons");
        worklist.claim(mine.taskId(), "lena");

        assertThat(html("/worklist?view=mine", LENA))
                .contains("Kowalczyk Logistik GmbH")
                .doesNotContain("Okonkwo");
        assertThat(html("/worklist?view=queue", LENA)).contains("Okonkwo").doesNotContain("Kowalczyk");
        assertThat(html("/worklist", LENA)).contains("Kowalczyk", "Okonkwo", "<span class=\"tag violet\">You</span>");
    }

    @Test
    void tasksAreChosenByTheirDayInEachTab(@Autowired CompanyClock clock) throws Exception {
        receivables.customerToCall("C-1", "Kowalczyk Logistik GmbH");
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        receivables.customerToCall("C-2", "Okonkwo and Sons");

        assertThat(html("/worklist?due=today", LENA))
                .contains("Kowalczyk", "view=mine&amp;due=today", "name=\"due\" value=\"today\"")
                .doesNotContain("Okonkwo");
        assertThat(html("/worklist?due=late", LENA)).contains("No task found", "Take one away");
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(html("/worklist?due=late", LENA)).contains("Kowalczyk").doesNotContain("Okonkwo");
        assertThat(html("/worklist?due=today", LENA)).contains("Okonkwo").doesNotContain("Kowalczyk");
        assertThat(html("/worklist?view=mine&due=late", LENA)).contains("No task found");
        assertThat(html("/worklist?due=whatever", LENA)).contains("Kowalczyk", "Okonkwo");
    }

    @Test
    void theListIsFilteredByCustomer() throws Exception {
        receivables.customerToCall("C-1", "Kowalczyk Logistik GmbH");
        receivables.customerToCall("C-2", "Okonkwo and Sons");

        assertThat(html("/worklist?q=okon", LENA)).contains("Okonkwo").doesNotContain("Kowalczyk");
        assertThat(html("/worklist?q=nobody", LENA)).contains("No task found");
    }

    @Test
    void longListsHavePages() throws Exception {
        for (int number = 1; number <= 51; number++) {
            receivables.customerToCall("C-%02d".formatted(number), "Customer %02d".formatted(number));
        }

        assertThat(html("/worklist?q=customer", LENA)).contains("1–50", "of 51", "q=customer&amp;page=1");
        assertThat(html("/worklist?page=1", LENA)).contains("51–51");
    }

    @Test
    void namesCannotSmuggleMarkup() throws Exception {
        receivables.customerToCall("C-1", "<script>alert('x')</script> & Co");

        assertThat(html("/worklist", LENA))
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; Co")
                .doesNotContain("<script>alert");
        assertThat(html("/worklist?q=\"><script>", LENA)).doesNotContain("\"><script>");
    }

    @Test
    void theNextTaskIsTakenAndOpened() throws Exception {
        var item = task(receivables.customerToCall("C-1", "Kowalczyk Logistik GmbH"));

        mvc.perform(post("/worklist/next").with(csrf()).with(LENA)).andExpect(redirectedUrl("/tasks/" + item.taskId()));

        assertThat(worklist.get(item.taskId()).assignee()).isEqualTo("lena");
        mvc.perform(post("/worklist/next").with(csrf()).with(user("kim").roles("COLLECTOR")))
                .andExpect(redirectedUrl("/worklist"))
                .andExpect(flash().attribute("remark", "Nothing waits for you at the moment."));
    }

    @Test
    void tasksOfOtherRolesAreNotListed() throws Exception {
        receivables.customerToCall("C-1", "Kowalczyk Logistik GmbH");

        assertThat(html("/worklist", user("pia").roles("POLICY_MANAGER")))
                .contains("No tasks for your role")
                .doesNotContain("Kowalczyk");
        mvc.perform(post("/worklist/next").with(csrf()).with(user("pia").roles("POLICY_MANAGER")))
                .andExpect(status().isForbidden());
    }

    private WorkItem task(AccountId account) {
        var open = cases.openCase(account).orElseThrow();
        assertThat(worklist.ofCase(open.id())).hasSize(1);
        return worklist.ofCase(open.id()).get(0);
    }

    private String html(String address, RequestPostProcessor person) throws Exception {
        return mvc.perform(get(java.net.URI.create(
                                address.replace("\"", "%22").replace("<", "%3C").replace(">", "%3E")))
                        .with(person))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
