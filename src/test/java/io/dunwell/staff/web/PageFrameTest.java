package io.dunwell.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.dunwell.kernel.Allowance;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.links.OpenPages;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.Drafts;
import io.dunwell.staff.Waiting;
import io.dunwell.staff.language.Languages;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The layout and every fragment, as a page receives them. */
@WebMvcTest(controllers = PageFrameTest.SamplePage.class)
@Import({
    Frame.class,
    Formats.class,
    TemplateVariables.class,
    OpenPages.class,
    Languages.class,
    PageFrameTest.SamplePage.class,
    PageFrameTest.SevenTasks.class
})
class PageFrameTest {

    @Autowired
    MockMvc mvc;

    @MockitoBean
    Drafts drafts;

    @MockitoBean
    Companies companies;

    @MockitoBean
    BusinessCalendar calendar;

    @MockitoBean
    CurrentUser currentUser;

    @BeforeEach
    void aCompanyAndItsCollector() {
        given(companies.find()).willReturn(Optional.of(nordlys()));
        given(calendar.today()).willReturn(LocalDate.of(2026, 11, 18));
        given(currentUser.name()).willReturn("lena.martensson");
    }

    @Test
    void aPageStandsInTheFrameWithItsPlaceMarked() throws Exception {
        var html = page("/sample");

        assertThat(html)
                .contains("<title>Sample · Dunwell</title>", "<h1>Sample</h1>", "Skip to content")
                .containsPattern("href=\"/customers\"[^>]*aria-current=\"page\"")
                .contains("<span>7</span><span class=\"vh\"> waiting</span>")
                .contains("Wed 18 Nov 2026", "Nordlys Wholesale", ">lm</button>")
                .contains("<meta name=\"_csrf\"");
    }

    @Test
    void administrationIsShownToAdministratorsOnly() throws Exception {
        var forLena = page("/sample");
        var forAdmin = mvc.perform(get("/sample").with(user("admin").roles("ADMIN")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(forLena).doesNotContain("href=\"/operations\"");
        assertThat(forAdmin).contains("href=\"/operations\"", "href=\"/admin\"");
    }

    @Test
    void nothingIsInlineSinceThePolicyForbidsIt() throws Exception {
        var html = page("/sample");

        assertThat(html).doesNotContain(" style=", " onclick=", "<style").doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void whatTheLastRequestLeftBehindIsSaidOnce() throws Exception {
        var html = mvc.perform(get("/sample").with(user("lena")).flashAttr("done", "The promise was recorded."))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html).containsOnlyOnce("class=\"notice green\"").contains("The promise was recorded.");
        assertThat(html).doesNotContain("class=\"notice red\"", "class=\"notice blue\"");
    }

    @Test
    void everyPartIsDrawn() throws Exception {
        var html = page("/sample");

        assertThat(html)
                .contains("€12,480.00", "href=\"/ageing\"", "<span class=\"tag red\">Promise broken</span>")
                .contains("18 Nov 2026 10:41", "Nobody has to be called.", "value=\"31\" max=\"48\"")
                .contains("Ageing: 100% not due, 0% 1 to 30 days late", "1–2 of 6", "Page 1 of 3")
                .contains("href=\"/customers?q=x&amp;page=1\"", "data-diagram-src=\"/policies/1.bpmn\"");
    }

    @Test
    void aFieldCarriesItsLabelHintAndValue() throws Exception {
        var html = page("/sample");

        assertThat(html)
                .containsPattern(
                        "<label for=\"due\">Due</label>\\s*<input class=\"ctl num\" type=\"date\"[^>]*value=\"2026-11-30\"")
                .contains("Where letters go.", "<option value=\"CASH\" selected=\"selected\">No cash</option>")
                .doesNotContain("aria-invalid");
    }

    @Test
    void aRefusedFieldSaysWhy() throws Exception {
        var html = mvc.perform(post("/sample")
                        .with(csrf())
                        .with(user("lena"))
                        .param("name", " ")
                        .param("email", "no address")
                        .param("amount", "-1")
                        .param("checked", "true"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html)
                .contains("must not be blank", "must be a well-formed email address")
                .contains("must be greater than 0")
                .contains("aria-invalid=\"true\"", "This customer is in credit.");
    }

    @Test
    void anUnreadableDateIsAskedForAgain() throws Exception {
        var html = mvc.perform(post("/sample")
                        .with(csrf())
                        .with(user("lena"))
                        .param("due", "soon")
                        .param("checked", "true"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html).contains("Choose a date.");
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(user("lena").roles("COLLECTOR")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static Company nordlys() {
        return new Company(
                "Nordlys Wholesale",
                CompanyMode.LIVE,
                ZoneId.of("Europe/Stockholm"),
                "SE",
                "",
                "EUR",
                "en",
                LocalTime.of(6, 0),
                Allowance.ofGrace(2),
                BigDecimal.TEN,
                null,
                null,
                null);
    }

    static class SevenTasks {

        @Bean
        Waiting sevenTasks() {
            return new Waiting() {
                @Override
                public String place() {
                    return "worklist";
                }

                @Override
                public long count() {
                    return 7;
                }
            };
        }
    }

    @Controller
    static class SamplePage {

        @ModelAttribute
        void figures(Model model) {
            model.addAttribute("overdue", Money.of("12480.00", "EUR"));
            model.addAttribute("day", LocalDate.of(2026, 11, 18));
            model.addAttribute("moment", Instant.parse("2026-11-18T09:41:00Z"));
            model.addAttribute("page", new PageImpl<>(List.of("a", "b"), PageRequest.of(0, 2), 6));
            model.addAttribute("reasons", Map.of("CASH", "No cash", "GOODS", "Goods missing"));
        }

        @GetMapping("/sample")
        String show(Model model) {
            model.addAttribute(
                    "form",
                    new SampleForm(
                            "Kowalczyk",
                            "a@example.org",
                            "",
                            LocalDate.of(2026, 11, 30),
                            BigDecimal.ONE,
                            "CASH",
                            true));
            return "sample";
        }

        @PostMapping("/sample")
        String save(@Valid @ModelAttribute("form") SampleForm form, BindingResult result) {
            result.reject("credit", "This customer is in credit.");
            return "sample";
        }
    }

    record SampleForm(
            @NotBlank String name,
            @Email String email,
            String note,
            LocalDate due,
            @Positive BigDecimal amount,
            String reason,
            boolean checked) {}
}
