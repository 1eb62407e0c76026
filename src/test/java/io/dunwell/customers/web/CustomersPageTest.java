package io.dunwell.customers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.customers.Address;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.customers.StopReason;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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
    private Books books;

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
        assertThat(page("/customers?q=bir")).contains("Birch").doesNotContain("Alder &amp; Co");
        assertThat(page("/customers?q=nobody")).contains("No customer found", "the last six digits");
    }

    @Test
    void whatNamesExactlyOneLeadsThere() throws Exception {
        var elm = customers
                .register(NewCustomer.of("csv", "X1", "Elm", "en", "DE")
                        .withContacts(
                                NewContact.billing("Ada", "ada@elm.example").withPhone("030 901820")))
                .id();
        customers.register(NewCustomer.of("csv", "X12", "Elm Bros", "en", "US"));
        var birch = books.of(
                """
                customer Birch
                2026-01-05  invoice  INV-4  800.00 USD  due 2026-02-04
                """);

        for (var exact : List.of("x1", " ELM ", "Ada@Elm.Example", "+49 30 901820", "030/901820")) {
            assertThat(mvc.perform(get("/customers")
                                    .param("q", exact)
                                    .with(user("lena").roles("COLLECTOR")))
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl())
                    .as(exact)
                    .isEqualTo("/customers/" + elm);
        }
        mvc.perform(get("/customers").param("q", "inv-4").with(user("lena").roles("COLLECTOR")))
                .andExpect(redirectedUrl("/customers/" + birch.account().customerId() + "?currency=USD"));
        assertThat(page("/customers?q=x1&page=0")).contains("Elm", "Elm Bros");
        assertThat(page("/customers?q=el")).contains("Elm", "Elm Bros");
    }

    @Test
    void billsAreFoundByTheBeginOfTheirNumber() throws Exception {
        books.of(
                """
                customer Birch
                2026-01-05  invoice  INV-4  800.00 USD  due 2026-02-04
                2026-01-05  invoice  INV-5   80.00 EUR  due 2026-02-04
                """);

        assertThat(page("/customers?q=inv"))
                .contains("No customer found", "INV-4", "INV-5", "Birch", "800.00", "4 Feb 2026");
    }

    @Test
    void whileOneTypesTheClosestAreProposedWithWhatTheyWereFoundBy() throws Exception {
        var id = customers
                .register(NewCustomer.of("csv", "X1", "Kowalczyk <Logistik>", "en", "DE")
                        .withContacts(NewContact.billing("Piotr Zieliński", "p.z@kowalczyk.example")
                                .withPhone("030 901820")))
                .id();

        assertThat(page("/search?q=kowal"))
                .contains("Kowalczyk &lt;Logistik&gt;", "href=\"/customers/" + id + "\"", "Everything for “kowal”")
                .doesNotContain("Piotr");
        assertThat(page("/search?q=zielinski")).contains("Kowalczyk", "Piotr Zieliński");
        assertThat(page("/search?q=030 9018")).contains("Piotr Zieliński, +49 30 901820");
        assertThat(page("/search?q=p.z%40")).contains("Piotr Zieliński, p.z@kowalczyk.example");
        assertThat(page("/search?q=<b>"))
                .contains("Nothing found for “&lt;b&gt;”")
                .doesNotContain("role=\"option\"");
        assertThat(page("/search?q=k").strip()).isEmpty();
    }

    @Test
    void whoIsNotSignedInFindsNothing() throws Exception {
        mvc.perform(get("/search?q=kowal")).andExpect(status().isUnauthorized());
        mvc.perform(get("/customers?q=kowal")).andExpect(status().isUnauthorized());
    }

    private String page(String url) throws Exception {
        return mvc.perform(get(URI.create(
                                url.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E")))
                        .with(user("lena").roles("COLLECTOR")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
