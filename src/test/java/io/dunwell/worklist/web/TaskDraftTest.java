package io.dunwell.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.staff.Drafts;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The form of a task keeps what is typed until it is saved. */
@DunwellTest
@WithMockUser(username = "lena", roles = "COLLECTOR")
class TaskDraftTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor KIM = user("kim").roles("COLLECTOR");

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    Cases cases;

    @Autowired
    Worklist worklist;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    String task;

    @BeforeEach
    void halfACallWrittenDown() {
        receivables.found();
        var account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        task = "/tasks/"
                + worklist.ofCase(cases.openCase(account).orElseThrow().id())
                        .get(0)
                        .taskId();
        drafts.keep(task, "{\"note\":[\"Calls back\"]}");
    }

    @Test
    void itIsThereForWhoeverTypedItAlone() throws Exception {
        assertThat(page(LENA)).contains("data-fields=\"{&quot;note&quot;:[&quot;Calls back&quot;]}\"");
        assertThat(page(KIM)).contains("data-draft").doesNotContain("Calls back");
    }

    @Test
    void itIsGoneOnceTheTaskIsDone() throws Exception {
        mvc.perform(post(task)
                        .with(csrf())
                        .with(LENA)
                        .param("rightParty", "nobody")
                        .param("outcome", "no-answer")
                        .param("draft", task))
                .andExpect(redirectedUrl("/worklist"));

        assertThat(kept()).isZero();
    }

    @Test
    void whatWasRefusedIsStillKeptAndTheFormHoldsWhatWasSent() throws Exception {
        var again = mvc.perform(post(task)
                        .with(csrf())
                        .with(LENA)
                        .param("note", "Calls back tomorrow")
                        .param("draft", task))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(kept()).isEqualTo(1);
        assertThat(again).contains("Calls back tomorrow").doesNotContain("data-fields");
    }

    private long kept() {
        return jdbc.sql("select count(*) from draft where login = 'lena'")
                .query(Long.class)
                .single();
    }

    private String page(RequestPostProcessor who) throws Exception {
        return mvc.perform(get(task).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
