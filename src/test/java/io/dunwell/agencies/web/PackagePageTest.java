package io.dunwell.agencies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.agencies.Agencies;
import io.dunwell.agencies.AgencyDetails;
import io.dunwell.agencies.AgencyDirectory;
import io.dunwell.agencies.PackageLinks;
import io.dunwell.agencies.PlacementPackages;
import io.dunwell.agencies.PlacementPackages.Delivery;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Books;
import io.dunwell.links.Links;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What an agency does with the link that is mailed to it. */
@DunwellTest
class PackagePageTest {

    private static final LocalDate PLACED = LocalDate.parse("2026-05-04");

    @Autowired
    MockMvc mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    PlacementPackages packages;

    @Autowired
    Links links;

    @Autowired
    CompanyClock clock;

    private long id;
    private String address;

    @BeforeEach
    void aPlacedAccount(@Autowired Companies companies, @Autowired AgencyDirectory directory, @Autowired Books books) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-05-04");
        directory.add(new AgencyDetails("Firm & Fair", "desk@firm.example", BigDecimal.TEN, null));
        var account = books.of("2026-01-05  invoice  INV-1  300.00 EUR  due 2026-02-04")
                .account();
        id = agencies.place("case-1", account, Money.of("300.00", "EUR"), PLACED, "olaf", null);
        address = links.issue(
                        PackageLinks.PURPOSE, Long.toString(id), clock.instant().plus(Duration.ofDays(14)))
                .orElseThrow()
                .getPath();
    }

    @Test
    void lookingTellsNothingOfTheCustomerAndFetchesNothing() throws Exception {
        assertThat(page())
                .contains("Placement " + id, "May 4, 2026", "€300.00", "Download the package (ZIP)")
                .doesNotContain("Alder");
        assertThat(packages.deliveries(id)).isEmpty();
    }

    @Test
    void thePackageIsFetchedAndThatIsRecorded() throws Exception {
        var content = mvc.perform(post(address + "/fetch"))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"placement-" + id + ".zip\""))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(content).startsWith('P', 'K');
        assertThat(packages.deliveries(id)).extracting(Delivery::by).containsExactly("Firm & Fair");
    }

    @Test
    void theAgencyAcknowledgesTheAccountUnderItsOwnNumber() throws Exception {
        mvc.perform(post(address + "/acknowledge").param("number", " "))
                .andExpect(status().is(422))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .contains("Enter the agency’s number of the account, at most 120 characters."));
        mvc.perform(post(address + "/acknowledge").param("number", "FF-17")).andExpect(redirectedUrl(address));

        assertThat(page()).contains("FF-17").doesNotContain("Acknowledge the account");
        assertThat(agencies.get(id).acknowledgedBy()).isEqualTo("Firm & Fair");
    }

    @Test
    void germanReadersReadGerman() throws Exception {
        var page = mvc.perform(get(address).header("Accept-Language", "de-AT,de;q=0.9"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Übergabe " + id, "Unterlagen herunterladen (ZIP)", "Übernahme bestätigen");
    }

    @Test
    void theLinkEndsWithItsTimeAndWithThePlacement() throws Exception {
        agencies.recall(id, PLACED, "customer called");
        mvc.perform(get(address)).andExpect(status().isGone());
        mvc.perform(post(address + "/fetch")).andExpect(status().isGone());
        mvc.perform(post(Links.PATH + "package/no-such-reference/fetch")).andExpect(status().isNotFound());

        clock.moveTo(clock.instant().plus(Duration.ofDays(15)));
        mvc.perform(post(address + "/acknowledge").param("number", "FF-17")).andExpect(status().isGone());

        assertThat(packages.deliveries(id)).isEmpty();
    }

    @Test
    void anOwnerHasTheLinkMailedOnceMore() throws Exception {
        mvc.perform(post("/placements/" + id + "/package-link")
                        .with(user("lena").roles("COLLECTOR"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/placements/" + id + "/package-link")
                        .with(user("olaf").roles("SUPERVISOR"))
                        .with(csrf()))
                .andExpect(flash().attribute("done", "The agency gets a link to the package by mail."));
    }

    private String page() throws Exception {
        return mvc.perform(get(address).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
