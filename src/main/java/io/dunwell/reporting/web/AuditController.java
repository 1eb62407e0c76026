package io.dunwell.reporting.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunwell.customers.CustomerSearch;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.SheetText;
import io.dunwell.reporting.AuditGroup;
import io.dunwell.reporting.AuditKey;
import io.dunwell.reporting.AuditLine;
import io.dunwell.reporting.AuditQuery;
import io.dunwell.reporting.AuditTrail;
import io.dunwell.staff.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what and when, for those who oversee the others. */
@Controller
@RequestMapping("/audit")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class AuditController {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 1_000;

    /** A file of more is opened by no spreadsheet in reasonable time; a period divides it. */
    private static final int MOST_IN_FILE = 100_000;

    /** Whose deeds an account filter shows at most. */
    private static final int CUSTOMERS = 500;

    private final AuditTrail trail;
    private final CustomerSearch search;
    private final BusinessCalendar calendar;

    AuditController(AuditTrail trail, CustomerSearch search, BusinessCalendar calendar) {
        this.trail = trail;
        this.search = search;
        this.calendar = calendar;
    }

    /** As it stands in the address; what is empty filters nothing. */
    record Filter(
            @Nullable String by,
            @Nullable AuditGroup kind,
            @Nullable String q,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public boolean isEmpty() {
            return by().isEmpty() && kind == null && q().isEmpty() && from == null && to == null;
        }

        @Override
        public String by() {
            return Objects.requireNonNullElse(by, "").strip();
        }

        @Override
        public String q() {
            return Objects.requireNonNullElse(q, "").strip();
        }

        boolean isBackwards() {
            return from != null && to != null && to.isBefore(from);
        }
    }

    @GetMapping
    String trail(
            @ModelAttribute("filter") Filter filter,
            @RequestParam(defaultValue = "") String after,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<AuditLine> lines = List.of();
        if (filter.isBackwards()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    "refusal",
                    "The period ends on %s, before it begins on %s: choose a later last day."
                            .formatted(filter.to(), filter.from()));
        } else {
            lines = trail.read(query(filter), AuditKey.of(after).orElse(null), PAGE + 1);
        }
        model.addAttribute("lines", lines.stream().limit(PAGE).toList());
        model.addAttribute(
                "more", lines.size() > PAGE ? lines.get(PAGE - 1).key().toString() : null);
        model.addAttribute("paged", !after.isEmpty());
        model.addAttribute("admin", request.isUserInRole("ADMIN"));
        model.addAttribute("people", people());
        model.addAttribute("groups", Arrays.asList(AuditGroup.values()));
        return "reporting/audit";
    }

    @GetMapping(path = "/audit.csv", produces = "text/csv")
    void csv(@ModelAttribute("filter") Filter filter, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"audit-trail-%s.csv\"".formatted(calendar.today()));
        try (var csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord("when", "who", "sign-in name", "kind", "customer", "what", "before", "after");
            if (!filter.isBackwards()) {
                write(query(filter), csv);
            }
        }
    }

    private void write(AuditQuery query, CsvWriter csv) {
        AuditKey after = null;
        for (int written = 0; written < MOST_IN_FILE; written += AT_ONCE) {
            var lines = trail.read(query, after, AT_ONCE);
            lines.forEach(line -> csv.writeRecord(
                    line.at().toString(),
                    SheetText.plain(line.byName()),
                    SheetText.plain(line.by()),
                    line.group().label(),
                    SheetText.plain(line.customer()),
                    SheetText.plain(line.sentence()),
                    SheetText.plain(line.was()),
                    SheetText.plain(line.became())));
            if (lines.size() < AT_ONCE) {
                return;
            }
            after = lines.get(lines.size() - 1).key();
        }
        csv.writeRecord("There is more: choose a shorter period.");
    }

    private AuditQuery query(Filter filter) {
        var from = filter.from();
        var to = filter.to();
        return new AuditQuery(
                filter.by().isEmpty() ? null : filter.by(),
                filter.kind(),
                filter.q().isEmpty() ? null : search.idsMatching(filter.q(), CUSTOMERS),
                from == null ? null : calendar.beginningOf(from),
                to == null ? null : calendar.beginningOf(to.plusDays(1)));
    }

    /** Those who may be chosen, everybody first. */
    private Map<String, String> people() {
        var result = new LinkedHashMap<String, String>();
        result.put("", "Everybody");
        result.put(AuditQuery.PEOPLE, "All people");
        result.put(CurrentUser.AUTOMATIC, "Dunwell, by itself");
        trail.people().entrySet().stream()
                .filter(person -> !person.getKey().equals(CurrentUser.AUTOMATIC))
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .forEach(person -> result.put(person.getKey(), person.getValue()));
        return result;
    }
}
