package io.dunwell.reporting.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Money;
import io.dunwell.reporting.KeptCustomers;
import io.dunwell.reporting.KeptReport;
import io.dunwell.reporting.Period;
import io.dunwell.reporting.ReportRefused;
import io.dunwell.reporting.Share;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether customers buy again after they were late. Without dates: cases that ended in the last twelve months. */
@Controller
@RequestMapping("/reports/kept")
@PreAuthorize("isAuthenticated()")
class KeptController {

    private final KeptCustomers kept;
    private final BusinessCalendar calendar;

    KeptController(KeptCustomers kept, BusinessCalendar calendar) {
        this.kept = kept;
        this.calendar = calendar;
    }

    @GetMapping
    String report(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("report", kept.report(period(from, to), calendar.today()));
        } catch (ReportRefused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal.sentence());
            model.addAttribute("report", kept.report(period(null, null), calendar.today()));
        }
        return "reporting/kept";
    }

    @GetMapping(path = "/kept.csv", produces = "text/csv")
    void csv(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        var report = kept.report(period(from, to), calendar.today());
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"customers-kept-%s-%s.csv\""
                        .formatted(report.period().from(), report.period().to()));
        try (var csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord(
                    "case ended",
                    "stage reached",
                    "customers",
                    "again within 90 days",
                    "of",
                    "again within 180 days",
                    "of",
                    "again so far",
                    "invoiced since");
            report.rows().forEach(row -> csv.writeRecord(line(row)));
        }
    }

    private static List<String> line(KeptReport.Row row) {
        return List.of(
                row.isPaid() ? "Paid" : "Written off",
                Integer.toString(row.stage()),
                Long.toString(row.customers()),
                part(row.within90()),
                whole(row.within90()),
                part(row.within180()),
                whole(row.within180()),
                part(row.again()),
                row.invoiced().stream().map(Money::toString).collect(Collectors.joining("; ")));
    }

    private static String part(Share share) {
        return Long.toString(share.part());
    }

    private static String whole(Share share) {
        return Long.toString(share.whole());
    }

    private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        var last = to == null ? calendar.today() : to;
        return new Period(from == null ? last.minusYears(1).plusDays(1) : from, last);
    }
}
