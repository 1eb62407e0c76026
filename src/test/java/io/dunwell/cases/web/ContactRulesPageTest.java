package io.dunwell.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.Conversations;
import io.dunwell.cases.NewConversation;
import io.dunwell.cases.Receivables;
import io.dunwell.contact.ContactRules;
import io.dunwell.contact.RuleInForce;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.testing.DunwellTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DunwellTest
class ContactRulesPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    ContactRules rules;

    @Test
    void everyRuleIsListedWithItsSourceAndSetting() throws Exception {
        receivables.found();
        var page = page();

        assertThat(rules.inForce()).extracting(RuleInForce::id).allSatisfy(id -> assertThat(page)
                .contains(">" + id + "</td>"));
        assertThat(page)
                .contains(
                        "Contacts by text and phone only between 08:00 and 21:00, of consumers in Florida, United States.")
                .contains("No more than 2 contacts by text and phone at work in 30 days")
                .contains("since 1 Sept 2026")
                .contains("https://www.americollect.com/2026/04/new-york-city-dcwp-debt-collection-rules-finalized/")
                .contains("Stricter, by a setting: 09:00 to 18:00")
                .contains("in 7 days 2 texts, 2 emails, 3 calls, 4 in all")
                .contains("Limitation Act 1980, section 5")
                .doesNotContain("Calls made against a rule");
    }

    @Test
    @WithMockUser(username = "lena", roles = "COLLECTOR")
    void callsAgainstARuleAreListed(@Autowired Conversations conversations, @Autowired CompanyClock clock)
            throws Exception {
        receivables.found();
        var account = receivables.customer("C-1", "Okonkwo and Sons");
        clock.moveTo(Instant.parse("2026-11-18T19:30:00Z"));
        conversations.log(new NewConversation(
                account,
                null,
                null,
                Receivables.TODAY,
                Channel.PHONE,
                true,
                null,
                false,
                null,
                "no-answer",
                null,
                null));

        assertThat(page())
                .contains("Calls made against a rule", "Okonkwo and Sons", "lena")
                .contains("It is not between 08:00 and 20:00 everywhere the customer may be (Europe/Warsaw).");
    }

    @Test
    void policyManagersFindItInTheRail() throws Exception {
        receivables.found();

        assertThat(policies(user("pia").roles("POLICY_MANAGER"))).contains("href=\"/contact-rules\"");
        assertThat(policies(user("lena").roles("COLLECTOR"))).doesNotContain("href=\"/contact-rules\"");
    }

    private String policies(RequestPostProcessor who) throws Exception {
        return mvc.perform(get("/policies").with(who)).andReturn().getResponse().getContentAsString();
    }

    @Test
    void collectorsDoNotReadIt() throws Exception {
        receivables.found();
        mvc.perform(get("/contact-rules").with(user("lena").roles("COLLECTOR"))).andExpect(status().isForbidden());
    }

    private String page() throws Exception {
        return mvc.perform(get("/contact-rules").with(user("chief").roles("SUPERVISOR")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
