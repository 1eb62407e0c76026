package io.dunwell.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.Receivables;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The tasks that wait for people, whenever they were opened. */
@DunwellTest
class HomeBoardTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @BeforeEach
    void someoneMustBeCalled() {
        receivables.found();
        receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
    }

    @Test
    void aTaskOfTodayIsNotMarked() throws Exception {
        assertThat(home()).contains("Kowalczyk Logistik GmbH").doesNotContain(">Late<");
    }

    @Test
    void onLaterDaysItStillStandsThereFirstAndMarkedAsLate(@Autowired CompanyClock clock) throws Exception {
        clock.moveTo(clock.instant().plus(Duration.ofDays(5)));
        receivables.customerToCall("10-377651", "Okonkwo and Sons Ltd");

        assertThat(home())
                .containsSubsequence("Kowalczyk Logistik GmbH", ">Late<", "Okonkwo and Sons Ltd")
                .doesNotContain("No open task");
    }

    private String home() throws Exception {
        return mvc.perform(get("/").with(user("lena").roles("COLLECTOR")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
