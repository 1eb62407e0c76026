package io.dunwell.staff.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.staff.NewMember;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;

@DunwellTest
class PageTranslatorTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Team team;

    @Autowired
    UserDetailsService people;

    @BeforeEach
    void company(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-11-18");
    }

    @Test
    void theSamePageInTheLanguageOfItsReader() throws Exception {
        add("anke", "de");
        add("lena", "en");

        assertThat(page("/worklist", "anke"))
                .contains("<html lang=\"de\"", ">Arbeitsliste</h1>", ">Zum Inhalt springen</a>")
                .doesNotContain(">Worklist</h1>");
        assertThat(page("/worklist", "lena")).contains("<html lang=\"en\"", ">Worklist</h1>");
    }

    private void add(String login, String language) {
        StaffFixtures.asAdministrator(() ->
                team.add(new NewMember(login, "Person " + login, Role.COLLECTOR, language), StaffFixtures.PASSWORD));
    }

    private String page(String address, String login) throws Exception {
        return mvc.perform(get(address).with(user(people.loadUserByUsername(login))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
