package io.dunwell.customers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.customers.Address;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewCustomer;
import io.dunwell.customers.StopReason;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.testing.DunwellTest;
import java.net.URI;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DunwellTest
class CustomersPageTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Customers customers;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyClock clock;

    @BeforeEach
    void aCompany() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
    }

    @Test
    void emptyListSaysHowCustomersComeIn() throws Exception {
        assertThat(page("/customers")).contains("No customers yet", "by importing a file");
    }

    @Test
    void customersLeadToTheirAccounts() throws Exception {
        var id = customers
                .register(NewCustomer.of("csv", "0042", "Alder & Sons", "en", "US")
                        .withAddress(new Address("1 Main St", "60601", "Chicago", null, "US")))
                .id();
        customers.stop(id, StopReason.ATTORNEY, LocalDate.parse("2026-03-02"), "letter");

        assertThat(page("/customers"))
                .contains(
                        "Alder &amp; Sons", "0042", "Chicago, US", "href=\"/customers/" + id + "\"", "Not to be chased")
                .contains("id=\"overdue-" + id + "\"", "hx-get=\"/balances?customer=" + id + "\"");
    }

    @Test
    void searchFindsByNameAndKeepsWhatWasTypedFromPageToPage() throws Exception {
        customers.registerAll(IntStream.range(0, 60)
                .mapToObj(i -> NewCustomer.of("csv", "C" + i, "Alder & Co " + i, "en", "US"))
                .toList());
        customers.register(NewCustomer.of("csv", "X1", "Birch", "en", "US"));

        assertThat(page("/customers?q=alder %26"))
                .contains("Alder &amp; Co 12", "of 60")
                .contains("/customers?q=alder%20%26&amp;page=1")
                .doesNotContain("Birch");
        assertThat(page("/customers?q=x1")).contains("Birch").doesNotContain("Alder");
        assertThat(page("/customers?q=nobody")).contains("No customer found", "hx-get=\"/bills?q=nobody\"");
    }

    private String page(String url) throws Exception {
        return mvc.perform(get(URI.create(url.replace(" ", "%20")))
                        .with(user("lena").roles("COLLECTOR")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
