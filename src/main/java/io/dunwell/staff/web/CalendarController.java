package io.dunwell.staff.web;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.ClosedDays;
import io.dunwell.kernel.ClosedDaysRefused;
import io.dunwell.kernel.ClosedPeriod;
import io.dunwell.kernel.Companies;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Team;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The days that are no business days: public holidays to read, the company's own closed days to change. */
@Controller
@RequestMapping("/admin/calendar")
@PreAuthorize("hasRole('ADMIN')")
class CalendarController {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarController.class);
    private static final String BACK = "redirect:/admin/calendar";
    private static final int MONTHS = 12;

    private final ClosedDays closed;
    private final BusinessCalendar calendar;
    private final Companies companies;
    private final Team team;
    private final CurrentUser user;

    CalendarController(ClosedDays closed, BusinessCalendar calendar, Companies companies, Team team, CurrentUser user) {
        this.closed = closed;
        this.calendar = calendar;
        this.companies = companies;
        this.team = team;
        this.user = user;
    }

    /**
     * @param businessDays how many of its days would be business days otherwise
     * @param opens the first day that can be opened again; null when all of them are over
     */
    record Row(ClosedPeriod period, int businessDays, @Nullable LocalDate opens) {}

    @GetMapping
    String calendar(Model model) {
        model.addAttribute("form", ClosedDaysForm.blank());
        return page(model);
    }

    @PostMapping
    String close(
            @Valid @ModelAttribute("form") ClosedDaysForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!result.hasErrors()) {
            try {
                tell(form.period(), closed.close(form.period(), calendar.today()), flash);
                return BACK;
            } catch (ClosedDaysRefused refusal) {
                result.reject("refused", refusal.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(model);
    }

    @PostMapping("/open")
    String open(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            RedirectAttributes flash) {
        try {
            if (closed.open(from, until, calendar.today()) == 0) {
                flash.addFlashAttribute("remark", "The company is open on these days: nothing was changed.");
            } else {
                LOG.info("closed days opened again from={} until={}", from, until);
                flash.addFlashAttribute("done", "The company is open again on these days.");
            }
        } catch (ClosedDaysRefused refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        }
        return BACK;
    }

    private static void tell(ClosedPeriod period, int fresh, RedirectAttributes flash) {
        if (fresh == 0) {
            flash.addFlashAttribute("remark", "The company was closed on these days before: nothing was changed.");
            return;
        }
        LOG.info("days closed from={} until={}", period.from(), period.until());
        flash.addFlashAttribute(
                "done",
                fresh == period.days()
                        ? "The company is closed on these days."
                        : "The company is closed on these days. Those that were closed before keep their reason.");
    }

    private String page(Model model) {
        var today = calendar.today();
        var end = today.plusMonths(MONTHS);
        var company = companies.current();
        model.addAttribute("rows", rows(today));
        model.addAttribute("holidays", calendar.holidays(today, end, reader()));
        model.addAttribute("end", end);
        model.addAttribute("today", today);
        model.addAttribute("country", new Locale("", company.country()).getDisplayCountry(Locale.UK));
        model.addAttribute(
                "region",
                company.region().isEmpty()
                        ? null
                        : calendar.regions(company.country()).get(company.region()));
        model.addAttribute("longest", ClosedDays.LONGEST);
        return "staff/calendar";
    }

    /** What is over stays for a year: who looks at last year's figures sees why a wait was longer. */
    private List<Row> rows(LocalDate today) {
        return closed.endingFrom(today.minusYears(1)).stream()
                .map(period -> new Row(
                        period,
                        calendar.usualBusinessDays(period.from(), period.until()),
                        period.from().isAfter(today)
                                ? period.from()
                                : period.until().isAfter(today) ? today.plusDays(1) : null))
                .toList();
    }

    private Locale reader() {
        return Locale.forLanguageTag(
                team.find(user.login()).map(StaffMember::language).orElse("en"));
    }
}
