package io.dunwell.agencies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.agencies.Agency;
import io.dunwell.agencies.AgencyDetails;
import io.dunwell.agencies.AgencyDirectory;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DunwellTest
class AgenciesPageTest {

    private static final RequestPostProcessor ADMIN = user("admin").roles("ADMIN");

    @Autowired
    MockMvc mvc;

    @Autowired
    AgencyDirectory agencies;

    @BeforeEach
    void found(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-05-04");
    }

    @Test
    void withoutAnyThePageSaysWhatIsUsedUntilThen() throws Exception {
        assertThat(html("")).contains("No agency yet", "“Collection agency”");
        assertThat(agencies.all()).isEmpty();
    }

    @Test
    void anAgencyIsAddedAndBecomesTheDefault() throws Exception {
        save("", "name", "Firm & Fair", "email", "desk@firm.example", "commission", "17.5", "note", "Send originals.")
                .andExpect(redirectedUrl("/admin/agencies"))
                .andExpect(flash().attribute("done", "The agency was added."));

        assertThat(html("")).contains("Firm &amp; Fair", "desk@firm.example", "18%", ">Default<");
        assertThat(html("/" + id("Firm & Fair")))
                .contains("Send originals.", "value=\"17.5\"", "Change Firm &amp; Fair");
    }

    @Test
    void theShippedOneIsRenamed() throws Exception {
        var shipped = agencies.usual().id();

        save("/" + shipped, "name", "Firm & Fair", "email", "", "commission", "0", "note", "")
                .andExpect(flash().attribute("done", "The agency was changed."));

        assertThat(agencies.usual().id()).isEqualTo(shipped);
        assertThat(agencies.usual().name()).isEqualTo("Firm & Fair");
    }

    @Test
    void theDefaultIsChosenAndTheOtherRetiredAndTakenBack() throws Exception {
        var first = add("Firm & Fair");
        var second = add("Second Choice");

        save("/" + second + "/default")
                .andExpect(flash().attribute("done", "Accounts are placed with this agency from now on."));
        save("/" + first + "/retire");
        assertThat(agencies.usual().name()).isEqualTo("Second Choice");
        assertThat(html("")).contains(">Retired<");

        save("/" + first + "/take-back");
        assertThat(agencies.all()).allMatch(Agency::active);
        assertThat(agencies.usual().name()).isEqualTo("Second Choice");
    }

    @Test
    void theDefaultIsNotRetiredAndARetiredOneNotMadeTheDefault() throws Exception {
        var first = add("Firm & Fair");
        var second = add("Second Choice");

        save("/" + first + "/retire")
                .andExpect(flash().attribute(
                                "refused",
                                "Accounts are placed with Firm & Fair by default: make another agency the default first,"
                                        + " and add one if there is none."));
        save("/" + second + "/retire");
        save("/" + second + "/default")
                .andExpect(flash().attribute(
                                "refused", "Second Choice is retired: take it back before you make it the default."));
    }

    @Test
    void refusalsStandAtTheirFields() throws Exception {
        add("Firm & Fair");

        assertThat(refused("name", "Firm & Fair", "commission", "1"))
                .contains("There is an agency “Firm &amp; Fair” already: choose another name.");
        assertThat(refused("name", " ", "email", "nobody", "commission", "101"))
                .contains("Enter the agency’s name.", "This is no e-mail address", "A share is 0 to 100 percent.");
        assertThat(refused("name", "Other", "commission", "1,5"))
                .contains("“1,5” is not an amount: write it as 1,250.00.");
    }

    @Test
    void onlyAnAdministratorComesIn() throws Exception {
        for (var role : new String[] {"COLLECTOR", "SUPERVISOR", "POLICY_MANAGER"}) {
            mvc.perform(get("/admin/agencies").with(user("lena").roles(role))).andExpect(status().isForbidden());
            mvc.perform(post("/admin/agencies/1/retire")
                            .with(user("lena").roles(role))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
    }

    private long add(String name) {
        return agencies.add(new AgencyDetails(name, null, BigDecimal.TEN, null));
    }

    private long id(String name) {
        return agencies.all().stream()
                .filter(agency -> agency.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String html(String path) throws Exception {
        return mvc.perform(get("/admin/agencies" + path).with(ADMIN))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String refused(String... keysAndValues) throws Exception {
        return save("", keysAndValues)
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions save(String path, String... keysAndValues) throws Exception {
        var request = post("/admin/agencies" + path).with(ADMIN).with(csrf());
        for (int i = 0; i < keysAndValues.length; i += 2) {
            request.param(keysAndValues[i], keysAndValues[i + 1]);
        }
        return mvc.perform(request);
    }
}
