package io.dunwell.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.testing.DunwellTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who holds a link may do one thing, once, in its time; a look changes nothing. */
@DunwellTest
class LinksTest {

    private static final Instant TEN = Instant.parse("2026-03-03T10:00:00Z");
    private static final Instant IN_A_WEEK = TEN.plus(Duration.ofDays(7));

    @Autowired
    private Links links;

    @Autowired
    private LinkRows rows;

    @Autowired
    private CompanyClock clock;

    @Autowired
    private MockMvc mvc;

    @BeforeEach
    void tenInTheMorning(@Autowired Companies companies) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        clock.moveTo(TEN);
    }

    @Test
    void anAddressTellsNothingButItsPurpose() {
        var address = links.issue("trial", "customer 17 Alder", IN_A_WEEK).orElseThrow();

        assertThat(address.toString()).matches("https://dunwell\\.example\\.com/links/trial/[0-9a-f]{40}");
    }

    @Test
    void lookingOftenChangesNothingAndThePostActsOnce() throws Exception {
        var path = issued().getPath();

        mvc.perform(get(path)).andExpect(content().string("Do it to 17?"));
        mvc.perform(get(path)).andExpect(content().string("Do it to 17?"));
        mvc.perform(post(path).with(anonymous()))
                .andExpect(content().string("Done to 17"))
                .andExpect(cookie().doesNotExist("JSESSIONID"));

        mvc.perform(post(path).with(anonymous())).andExpect(status().isGone());
        var after = mvc.perform(get(path)).andExpect(status().isGone()).andReturn();
        assertThat(after.getResponse().getContentAsString()).contains("This link was used already");
        assertThat(links.known("trial", reference(path)).orElseThrow().usedAt()).isNotNull();
    }

    @Test
    void nothingIsKeptByBrowsersNorFoundBySearch() throws Exception {
        mvc.perform(get(issued().getPath()))
                .andExpect(header().string("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate"))
                .andExpect(header().string("X-Robots-Tag", "noindex, nofollow, noarchive"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                                + "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"));
    }

    @Test
    void afterItsTimeNothingCanBeDoneWithIt() throws Exception {
        var path = issued().getPath();
        clock.moveTo(IN_A_WEEK.plusSeconds(1));

        mvc.perform(post(path)).andExpect(status().isGone());

        assertThatThrownBy(() -> links.find("trial", reference(path)))
                .isInstanceOf(LinkRefused.class)
                .hasMessage("The time to answer with this link is over: write to us for a new one.");
    }

    @Test
    void aWithdrawnLinkSaysSoInTheReadersLanguage() throws Exception {
        var path = issued().getPath();
        links.withdraw("trial", "17");
        links.withdraw("trial", "17");

        var page = mvc.perform(get(path).header("Accept-Language", "de-DE"))
                .andExpect(status().isGone())
                .andReturn();

        assertThat(page.getResponse().getContentAsString())
                .contains("lang=\"de\"", "Dieser Link wurde zurückgezogen, denn inzwischen gilt etwas anderes");
    }

    @Test
    void aReferenceOfAnotherPurposeOrOfNoneLeadsToNothing() throws Exception {
        var other = links.issue("other", "17", IN_A_WEEK).orElseThrow();

        mvc.perform(get("/links/trial/" + reference(other.getPath()))).andExpect(status().isNotFound());
        mvc.perform(post("/links/trial/1")).andExpect(status().isNotFound());
        assertThatThrownBy(() -> links.use("trial", reference(other.getPath())))
                .hasMessageStartingWith("This address leads to nothing");
    }

    @Test
    void theSameSubjectKeepsItsAddressUntilItIsUsed() {
        var first = issued();
        var again = links.issue("trial", "17", IN_A_WEEK.plusSeconds(60)).orElseThrow();
        links.use("trial", reference(first.getPath()));
        var next = issued();

        assertThat(again).isEqualTo(first);
        assertThat(next).isNotEqualTo(first);
        assertThat(links.addresses("trial", List.of("17", "18")))
                .containsOnlyKeys("17")
                .containsValue(next);
    }

    @Test
    void nobodyOutsideReachingUsMeansNoLink() {
        var unreachable = new Links(rows, new PublicAddress(""), clock);

        assertThat(unreachable.issue("trial", "17", IN_A_WEEK)).isEmpty();
        assertThat(unreachable.addresses("trial", List.of("17"))).isEmpty();
    }

    private URI issued() {
        return links.issue("trial", "17", IN_A_WEEK).orElseThrow();
    }

    private static String reference(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
