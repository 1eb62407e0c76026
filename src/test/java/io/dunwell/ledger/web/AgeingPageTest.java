package io.dunwell.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.customers.Customers;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.ledger.Ageings;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DunwellTest
class AgeingPageTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Books books;

    @Autowired
    private Customers customers;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyClock clock;

    @Autowired
    private Ageings ageings;

    private long alder;

    @BeforeEach
    void someBooks() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-31");
        alder = books.of(
                        """
                        2026-01-05  invoice  INV-1  1200.00 EUR  due 2026-02-04
                        2026-03-05  invoice  INV-2   300.00 EUR  due 2026-04-04
                        2026-02-20  payment  PAY-1   400.00 EUR
                        """)
                .account()
                .customerId();
        books.of(
                """
                customer Birch
                2026-03-01  invoice  B-1  50.00 USD  due 2026-03-15
                2026-03-20  payment  P-9  70.00 USD  to B-1
                """);
    }

    @Test
    void reportShowsTotalsAndAccountsOfToday() throws Exception {
        assertThat(page("/ageing"))
                .contains("31 Mar 2026", "€1,100.00", "€800.00", "Alder", "55 days")
                .contains("/ageing/" + alder + "/EUR?date=2026-03-31&amp;basis=DUE_DATE")
                .doesNotContain("Birch");
    }

    @Test
    void pastDayIsShownAsItWas() throws Exception {
        assertThat(page("/ageing?date=2026-02-19"))
                .contains("€1,200.00", "15 days")
                .doesNotContain("INV-2");
        assertThat(page("/ageing?date=2025-12-31")).contains("Nothing was open");
    }

    @Test
    void byInvoiceDateIsLabelledAsAView() throws Exception {
        assertThat(page("/ageing?basis=INVOICE_DATE"))
                .contains("Counted from the invoice date", "Nobody is chased by this view", "85 days");
    }

    @Test
    void dayThatTheNightKeptIsShownWithWhatWasPostedSince() throws Exception {
        ageings.keep(LocalDate.parse("2026-03-31"));
        clock.moveTo(clock.instant().plus(Duration.ofHours(2)));
        books.of(
                """
                customer Cedar
                2026-03-01  invoice  C-1  70.00 EUR  due 2026-03-02
                """);
        books.of("2026-03-31  payment  PAY-7  100.00 EUR");

        assertThat(page("/ageing"))
                .contains("€1,070.00", "€770.00", ">700.00<", "Alder", "55 days", "Cedar", "29 days")
                .doesNotContain("€800.00");
        assertThat(page("/ageing?basis=INVOICE_DATE")).contains("85 days", "30 days");
    }

    @Test
    void accountDrillsDownToItsItems() throws Exception {
        assertThat(page("/ageing/" + alder + "/EUR?date=2026-03-31"))
                .contains("INV-1", "€800.00", ">55<", "INV-2", "€300.00")
                .contains("/customers/" + alder + "?currency=EUR");
    }

    @Test
    void unknownCustomersAndCurrenciesAreNotFound() throws Exception {
        open("/ageing/" + alder + "/XYZ").andExpect(status().isNotFound());
        open("/ageing/999999/EUR").andExpect(status().isNotFound());
    }

    @Test
    void downloadHasEveryAccountAndNoFormula() throws Exception {
        customers.rename(alder, "=cmd|' /C calc'!A0");

        var csv = open("/ageing/accounts.csv?date=2026-03-31")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"ageing-2026-03-31.csv\""))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(csv.lines())
                .containsExactly(
                        "customer,name,currency,current,1-30,31-60,61-90,over 90,overdue,open,open items,overdue items,oldest",
                        "Alder,'=cmd|' /C calc'!A0,EUR,300.00,0.00,800.00,0.00,0.00,800.00,1100.00,2,1,2026-02-04");
    }

    @Test
    void balancesGoToTheirPlacesInAList() throws Exception {
        var birch = books.customer("Birch");

        assertThat(page("/balances?customer=" + alder + "&customer=" + birch + "&customer=999999"))
                .containsPattern("id=\"open-" + alder + "\" hx-swap-oob=\"true\">\\s*<span>€1,100.00")
                .containsPattern("id=\"overdue-" + alder + "\" hx-swap-oob=\"true\">\\s*<span class=\"neg b\">€800.00")
                .containsPattern("id=\"open-" + birch + "\" hx-swap-oob=\"true\">\\s*<span>−US\\$ 20.00")
                .containsPattern("id=\"open-999999\" hx-swap-oob=\"true\">–");
    }

    private String page(String url) throws Exception {
        return open(url).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private ResultActions open(String url) throws Exception {
        return mvc.perform(get(url).with(user("lena").roles("COLLECTOR")));
    }
}
