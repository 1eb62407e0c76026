package io.dunwell.reporting.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.SheetText;
import io.dunwell.kernel.WhyNotPaid;
import io.dunwell.reporting.Period;
import io.dunwell.reporting.ReasonAccount;
import io.dunwell.reporting.ReasonReport;
import io.dunwell.reporting.ReasonsNotPaid;
import io.dunwell.reporting.ReportRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why customers do not pay, down to the accounts. Without dates: this month and the five before. */
@Controller
@RequestMapping("/reports/reasons")
@PreAuthorize("isAuthenticated()")
class ReasonsController {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;
    private static final int MONTHS_BEFORE = 5;

    private final ReasonsNotPaid reasons;
    private final BusinessCalendar calendar;

    ReasonsController(ReasonsNotPaid reasons, BusinessCalendar calendar) {
        this.reasons = reasons;
        this.calendar = calendar;
    }

    @GetMapping
    String report(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            Model model,
            HttpServletResponse response) {
        try {
            show(reasons.report(period(from, to)), model);
        } catch (ReportRefused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal.sentence());
            show(reasons.report(period(null, null)), model);
        }
        return "reporting/reasons";
    }

    @GetMapping("/{reason:[A-Za-z0-9_-]{1,24}}")
    String accounts(
            @PathVariable String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var period = period(from, to);
        model.addAttribute("period", period);
        model.addAttribute("reason", reason);
        model.addAttribute("label", WhyNotPaid.label(reason));
        model.addAttribute("page", reasons.accounts(period, reason, PageRequest.of(Math.max(0, page), PAGE)));
        return "reporting/reason";
    }

    @GetMapping(path = "/reasons.csv", produces = "text/csv")
    void csv(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        var report = reasons.report(period(from, to));
        try (var csv = file("why-not-paid", report.period(), response)) {
            csv.writeRecord(
                    "reason", "conversations", "customers", "currency", "overdue then", "accounts", "paid since");
            for (var row : report.rows()) {
                if (row.owed().isEmpty()) {
                    csv.writeRecord(label(row), count(row.conversations()), count(row.customers()), "", "", "", "");
                }
                for (var one : row.owed()) {
                    csv.writeRecord(
                            label(row),
                            count(row.conversations()),
                            count(row.customers()),
                            one.overdue().currency(),
                            one.overdue().amount().toPlainString(),
                            count(one.paid().whole()),
                            count(one.paid().part()));
                }
            }
        }
    }

    @GetMapping(path = "/{reason:[A-Za-z0-9_-]{1,24}}/accounts.csv", produces = "text/csv")
    void accountsCsv(
            @PathVariable String reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        var period = period(from, to);
        try (var csv = file("why-not-paid-accounts", period, response)) {
            csv.writeRecord(
                    "customer", "name", "currency", "last told", "conversations", "overdue then", "of that open now");
            var page = PageRequest.of(0, AT_ONCE);
            for (var more = true; more; page = page.next()) {
                var found = reasons.accounts(period, reason, page);
                found.forEach(account -> csv.writeRecord(line(account)));
                more = found.hasNext();
            }
        }
    }

    private static List<String> line(ReasonAccount one) {
        return List.of(
                SheetText.plain(one.number()),
                SheetText.plain(one.customer()),
                one.account().currency(),
                one.lastOn().toString(),
                count(one.conversations()),
                one.overdue().amount().toPlainString(),
                one.left().amount().toPlainString());
    }

    private static CsvWriter file(String name, Period period, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s-%s.csv\"".formatted(name, period.from(), period.to()));
        return CsvWriter.builder().build(response.getWriter());
    }

    private static void show(ReasonReport report, Model model) {
        model.addAttribute("report", report);
        model.addAttribute(
                "most",
                report.rows().stream()
                        .mapToLong(ReasonReport.Row::conversations)
                        .max()
                        .orElse(0));
    }

    private static String label(ReasonReport.Row row) {
        return SheetText.plain(row.label());
    }

    private static String count(long number) {
        return Long.toString(number);
    }

    private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        var last = to == null ? calendar.today() : to;
        return new Period(from == null ? last.withDayOfMonth(1).minusMonths(MONTHS_BEFORE) : from, last);
    }
}
