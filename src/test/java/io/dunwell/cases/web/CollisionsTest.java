package io.dunwell.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.promises.Promises;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.Worklist;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Two people at the same account at once. */
@DunwellTest
class CollisionsTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor KIM = user("kim").roles("COLLECTOR");
    private static final Pattern SEEN = Pattern.compile("name=\"seen-deed\" value=\"(\\d+)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    Promises promises;

    @Autowired
    Worklist worklist;

    @Autowired
    Cases cases;

    @Autowired
    Team team;

    @Autowired
    CompanyClock clock;

    private AccountId account;

    @BeforeEach
    void twoCollectors() {
        receivables.found();
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        StaffFixtures.person(team, "kim", Role.COLLECTOR);
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
    }

    @Test
    void theSecondIsToldWhatTheFirstDidAndMaySaveAgain() throws Exception {
        var opened = seen("/promise", LENA);
        promise(KIM, seen("/promise", KIM), "2026-11-25", "500.00").andExpect(status().is3xxRedirection());

        var refused = promise(LENA, opened, "2026-11-26", "700.00")
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(refused)
                .contains("Person kim changed this account at 11:00 while this form was open (promise made).")
                .contains("Nothing was saved", "value=\"700.00\"");
        assertThat(promises.of(account)).hasSize(1);
        promise(LENA, number(refused), "2026-11-26", "700.00").andExpect(status().is3xxRedirection());
        assertThat(promises.of(account)).hasSize(2);
    }

    @Test
    void onesOwnDeedsStandInNobodysWay() throws Exception {
        var opened = seen("/promise", LENA);

        promise(LENA, opened, "2026-11-25", "500.00").andExpect(status().is3xxRedirection());
        promise(LENA, opened, "2026-11-26", "700.00").andExpect(status().is3xxRedirection());

        assertThat(promises.of(account)).hasSize(2);
    }

    @Test
    void aCallIsNotWrittenDownOverWhatSomebodyElseAgreed() throws Exception {
        var task = worklist.ofCase(cases.openCase(account).orElseThrow().id())
                .get(0)
                .taskId();
        var opened = number(html("/tasks/" + task, LENA));
        promise(KIM, seen("/promise", KIM), "2026-11-25", "500.00").andExpect(status().is3xxRedirection());

        var refused = mvc.perform(post("/tasks/" + task)
                        .param("seen-deed", opened)
                        .param("rightParty", "nobody")
                        .param("outcome", "no-answer")
                        .with(csrf())
                        .with(LENA))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(refused).contains("Person kim changed this account at 11:00");
        assertThat(worklist.find(task)).isPresent();
    }

    @Test
    void whoElseIsHereIsSaidForAMinute() throws Exception {
        assertThat(here(LENA)).doesNotContain("open, too");
        assertThat(here(KIM)).contains("Person lena has this open, too");
        assertThat(here(LENA)).contains("Person kim has this open, too");

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));

        assertThat(here(LENA)).doesNotContain("open, too");
    }

    @Test
    void whoMayNotCollectIsNotSeen() throws Exception {
        mvc.perform(post(address("/presence")).with(csrf()).with(user("pia").roles("POLICY_MANAGER")))
                .andExpect(status().isForbidden());
    }

    private ResultActions promise(RequestPostProcessor person, String seen, String dueOn, String amount)
            throws Exception {
        MockHttpServletRequestBuilder form = post(address("/promise"))
                .param("currency", "EUR")
                .param("seen-deed", seen)
                .param("amount", amount)
                .param("dueOn", dueOn)
                .param("method", "BANK_TRANSFER")
                .param("promisedBy", "Piotr Zieliński");
        return mvc.perform(form.with(csrf()).with(person));
    }

    private String here(RequestPostProcessor person) throws Exception {
        return mvc.perform(post(address("/presence")).with(csrf()).with(person))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String seen(String form, RequestPostProcessor person) throws Exception {
        return number(html(address(form), person));
    }

    private static String number(String html) {
        var found = SEEN.matcher(html);
        assertThat(found.find()).as("a form that knows the latest deed").isTrue();
        return found.group(1);
    }

    private String html(String address, RequestPostProcessor person) throws Exception {
        return mvc.perform(get(address).with(person))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String address(String form) {
        return "/customers/" + account.customerId() + form;
    }
}
