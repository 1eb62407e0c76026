package io.dunwell.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.reporting.DueFixtures;
import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The home page says on Wednesday, 18 November 2026, what is due, and each line leads to exactly its rows. */
@DunwellTest
class TodayCardTest {

    private static final LocalDate TODAY = Receivables.TODAY;
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 12);
    private static final Pattern LINE = Pattern.compile(
            "<a href=\"([^\"]+)\"><span class=\"n num[^\"]*\">(\\d+)</span><span class=\"what\">([^<]+)");
    private static final Pattern ROW = Pattern.compile("<tr[^>]* data-row");

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    DueFixtures books;

    private AccountId alder;

    @BeforeEach
    void aCustomerWhoOwes() {
        receivables.found();
        alder = books.owing("1", "Alder", "EUR");
    }

    @Test
    void whereNothingIsDueOneSentenceSaysSo() throws Exception {
        assertThat(words("COLLECTOR"))
                .contains("Nothing is due: no promise, no instalment, no task, no answer.", "Cash in Today €0.00")
                .doesNotContain("None is due within seven days.");
    }

    @Test
    void whatIsDueStandsInWords() throws Exception {
        books.promise(alder, "1200.00", TODAY);
        books.promise(books.owing("2", "Birch", "USD"), "80.00", TODAY);
        books.promise(alder, "30.00", TODAY.minusDays(1));
        books.dispute(alder, "100.00", TODAY.minusDays(1));
        var bounced = books.payment(books.owing("3", "Cedar", "EUR"), "40.00", TODAY.minusDays(8));
        books.returned(bounced, TODAY);

        assertThat(words("COLLECTOR"))
                .contains("2 Due today €1,200.00, US$ 80.00", "1 Late, in grace €30.00")
                .contains("Instalments None is due within seven days.")
                .contains("1 Disputes, answer late €100.00")
                .contains("Today −€40.00 In 7 days less €40.00 that went back −€40.00 In the 7 days before €40.00")
                .doesNotContain("Due in the next 7 days", "Broken", "Tasks late");
    }

    @Test
    void whoFollowsUpABrokenPromiseIsSaid() throws Exception {
        books.promise(alder, "10.00", THURSDAY);
        books.judge(alder, TODAY);
        assertThat(words("COLLECTOR")).contains("1 Broken or kept in part since 17 Nov, no task open €10.00");

        var birch = receivables.customerToCall("2", "Birch");
        books.promise(birch, "10.00", THURSDAY);
        books.judge(birch, TODAY);
        assertThat(words("COLLECTOR")).contains("2 Broken or kept in part since 17 Nov, 1 with a task open €20.00");
    }

    @Test
    void eachLineLeadsToExactlyItsRows(@Autowired CompanyClock clock) throws Exception {
        everything(clock);
        var lines = new ArrayList<String>();

        var found = LINE.matcher(home("SUPERVISOR"));
        while (found.find()) {
            var list = page(found.group(1).replace("&amp;", "&"), "SUPERVISOR");
            assertThat(ROW.matcher(list).results().count())
                    .as(found.group(3) + " " + found.group(1))
                    .isEqualTo(Long.parseLong(found.group(2)));
            lines.add(found.group(3));
        }

        assertThat(lines)
                .containsExactly(
                        "Due today",
                        "Due in the next 7 days",
                        "Late, in grace",
                        "Broken or kept in part",
                        "Due today",
                        "Due in the next 7 days",
                        "Late, in grace",
                        "Plans with a missed one",
                        "Tasks due today",
                        "Tasks late",
                        "Disputes to answer today",
                        "Disputes, answer late");
    }

    @Test
    void cashLeadsToItsPayments() throws Exception {
        books.payment(alder, "12.00", TODAY);
        books.payment(alder, "34.00", TODAY.minusDays(6));
        books.returned(books.payment(alder, "56.00", TODAY.minusDays(7)), TODAY.minusDays(1));

        assertThat(home("COLLECTOR"))
                .contains(
                        "/reports/payments?from=2026-11-18&amp;to=2026-11-18",
                        "/reports/payments?from=2026-11-12&amp;to=2026-11-18",
                        "/reports/payments?from=2026-11-05&amp;to=2026-11-11");
        assertThat(page("/reports/payments?from=2026-11-18&to=2026-11-18", "COLLECTOR"))
                .contains("€12.00")
                .doesNotContain("€34.00", "€56.00");
        assertThat(page("/reports/payments", "COLLECTOR"))
                .as("without dates, the seven days")
                .containsSubsequence("€12.00", "−€56.00", "Went back", "€34.00");
        assertThat(page("/reports/payments?from=2026-11-05&to=2026-11-11", "COLLECTOR"))
                .contains("Alder", "€56.00")
                .doesNotContain("Went back");
        assertThat(page("/reports/payments?from=2026-11-17&to=2026-11-17&page=3", "COLLECTOR"))
                .doesNotContain("Nothing came in");
        assertThat(page("/reports/payments?from=2025-11-17&to=2025-11-17", "COLLECTOR"))
                .contains("Nothing came in");
        mvc.perform(get("/reports/payments?from=2026-11-18&to=2026-11-17")
                        .with(user("lena").roles("COLLECTOR")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("choose a later last day")));
    }

    @Test
    void policyManagersHaveTheRestOfThePage() throws Exception {
        books.promise(alder, "10.00", TODAY);

        assertThat(home("POLICY_MANAGER")).contains("To collect").doesNotContain("aria-label=\"Today\"", "/promises?");
        assertThat(home("ADMIN")).contains("aria-label=\"Today\"");
    }

    /** Something of each kind on the Friday after, beside something else of it. */
    private void everything(CompanyClock clock) {
        var friday = TODAY.plusDays(2);
        receivables.customerToCall("late", "Larch");
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        receivables.customerToCall("due", "Dogwood");
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        for (var days : List.of(-1, 0, 1, 7, 8)) {
            books.promise(alder, "10.00", friday.plusDays(days));
            books.dispute(alder, "20.00", friday.plusDays(days));
        }
        var plans = List.of(friday.minusDays(8), friday.minusDays(1), friday, friday.plusDays(1));
        for (var first : plans) {
            var account = books.owing("p" + first, "Poplar", "EUR");
            books.plan(account, first);
            books.judge(account, friday);
        }
        var broken = books.owing("b", "Beech", "EUR");
        books.promise(broken, "10.00", THURSDAY);
        books.judge(broken, friday);
    }

    /** The card without its tags. */
    private String words(String role) throws Exception {
        var html = home(role);
        var card = html.substring(html.indexOf("aria-label=\"Today\">") + 19, html.indexOf("Open tasks</h2>"));
        return card.replaceAll("<[^>]*>", " ")
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .replace(" ,", ",");
    }

    private String home(String role) throws Exception {
        return page("/", role);
    }

    private String page(String path, String role) throws Exception {
        return mvc.perform(get(path).with(user("lena").roles(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
