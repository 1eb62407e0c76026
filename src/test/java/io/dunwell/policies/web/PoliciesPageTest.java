package io.dunwell.policies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.Receivables;
import io.dunwell.engine.Diagrams;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DunwellTest
class PoliciesPageTest {

    private static final RequestPostProcessor PIA = user("pia").roles("POLICY_MANAGER");

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    Diagrams diagrams;

    @BeforeEach
    void aCaseThatRuns() {
        receivables.found();
        receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
    }

    @Test
    void diagramsAreListedWithVersionAndRunningCases() throws Exception {
        assertThat(html("/policies"))
                .contains(
                        "Standard dunning",
                        "Reminder before the due date",
                        "How an ordinary overdue account is collected")
                .containsPattern("(?s)>Standard dunning<.{0,3000}Running cases\">1<");
    }

    @Test
    void aDiagramIsShownWithItsStepsInWords() throws Exception {
        var html = html("/policies/" + standardDunning());

        assertThat(html)
                .contains("data-diagram-src=\"/diagrams/standard-dunning", "1 case runs in it")
                .contains("Send first reminder", "Pay within days", "A person", "Owner decides how to go on");
        assertThat(html)
                .containsSubsequence(
                        "Send first reminder",
                        "Send second reminder",
                        "Call customer",
                        "Call again",
                        "Send firmer notice: late fee announced",
                        "Post late fee",
                        "Owner decides how to go on",
                        "Offer work-out plan",
                        "Negotiate the plan",
                        "Send final notice",
                        "Place with the agency");
    }

    @Test
    void theDrawingIsServedAsBpmn() throws Exception {
        mvc.perform(get("/diagrams/" + standardDunning() + ".bpmn").with(PIA))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/bpmn+xml;charset=UTF-8"))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("<bpmn:definitions")));
    }

    @Test
    void anUnknownDiagramIsNotFound() throws Exception {
        mvc.perform(get("/policies/no-such:1:x").with(PIA)).andExpect(status().isNotFound());
        mvc.perform(get("/diagrams/no-such:1:x.bpmn").with(PIA)).andExpect(status().isNotFound());
    }

    @Test
    void nobodySeesADiagramWithoutSigningIn() throws Exception {
        mvc.perform(get("/diagrams/" + standardDunning() + ".bpmn")).andExpect(status().isUnauthorized());
    }

    private String standardDunning() {
        return diagrams.all().stream()
                .filter(diagram -> diagram.key().equals("standard-dunning"))
                .findFirst()
                .orElseThrow()
                .definitionId();
    }

    private String html(String address) throws Exception {
        return mvc.perform(get(address).with(PIA))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
