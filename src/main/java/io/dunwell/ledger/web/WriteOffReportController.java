package io.dunwell.ledger.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.ledger.WriteOffs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was given up in a period and what came in after all, by reason. */
@Controller
@RequestMapping("/write-offs")
@PreAuthorize("isAuthenticated()")
class WriteOffReportController {

    private final WriteOffs writeOffs;
    private final BusinessCalendar calendar;

    WriteOffReportController(WriteOffs writeOffs, BusinessCalendar calendar) {
        this.writeOffs = writeOffs;
        this.calendar = calendar;
    }

    /** Without dates: this year so far. */
    @GetMapping
    String report(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            Model model) {
        model.addAttribute("report", writeOffs.report(from(from), to(to)));
        return "ledger/write-offs";
    }

    @GetMapping(path = "/write-offs.csv", produces = "text/csv")
    void csv(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        var report = writeOffs.report(from(from), to(to));
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"write-offs-%s-%s.csv\"".formatted(report.from(), report.to()));
        try (var csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord("currency", "reason", "number", "written off", "recovered", "net");
            for (var row : report.rows()) {
                csv.writeRecord(
                        row.currency(),
                        row.reason().label(),
                        String.valueOf(row.count()),
                        row.writtenOff().amount().toPlainString(),
                        row.recovered().amount().toPlainString(),
                        row.net().amount().toPlainString());
            }
        }
    }

    private LocalDate from(@Nullable LocalDate from) {
        return from == null ? calendar.today().withDayOfYear(1) : from;
    }

    private LocalDate to(@Nullable LocalDate to) {
        return to == null ? calendar.today() : to;
    }
}
