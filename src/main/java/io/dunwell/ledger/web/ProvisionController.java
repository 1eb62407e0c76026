package io.dunwell.ledger.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Rejection;
import io.dunwell.ledger.Bucket;
import io.dunwell.ledger.PostingRejected;
import io.dunwell.ledger.Provisions;
import io.dunwell.staff.Written;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What should be set aside for bad debt as of any day, and the shares it is reckoned with. */
@Controller
@RequestMapping("/provision")
@PreAuthorize("isAuthenticated()")
class ProvisionController {

    private final Provisions provisions;
    private final BusinessCalendar calendar;

    ProvisionController(Provisions provisions, BusinessCalendar calendar) {
        this.provisions = provisions;
        this.calendar = calendar;
    }

    @GetMapping
    String report(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            Model model) {
        var day = date == null ? calendar.today() : date;
        return page(day, shares(provisions.percents(calendar.today())), model);
    }

    @GetMapping(path = "/provision.csv", produces = "text/csv")
    void csv(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            HttpServletResponse response)
            throws IOException {
        var day = date == null ? calendar.today() : date;
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"provision-%s.csv\"".formatted(day));
        try (var csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord("as of", "currency", "days past due", "open", "percent", "provision");
            for (var total : provisions.report(day).totals()) {
                for (var line : total.lines()) {
                    csv.writeRecord(
                            day.toString(),
                            total.currency(),
                            BucketWords.of(line.bucket()),
                            line.open().amount().toPlainString(),
                            line.percent().toPlainString(),
                            line.provision().amount().toPlainString());
                }
            }
        }
    }

    /** The shares count from today on; reports as of days before stay as they were. */
    @PostMapping
    @PreAuthorize("hasRole('ADMIN')")
    String change(
            @RequestParam Map<String, String> given,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            provisions.change(percents(given), calendar.today());
            flash.addFlashAttribute("done", "The shares count from today on.");
            return "redirect:/provision";
        } catch (Rejection refusal) {
            model.addAttribute("refusal", refusal.sentence());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(calendar.today(), given, model);
    }

    private String page(LocalDate day, Map<String, String> shares, Model model) {
        model.addAttribute("day", day);
        model.addAttribute("report", provisions.report(day));
        model.addAttribute("shares", shares);
        model.addAttribute("buckets", BucketWords.ALL);
        return "ledger/provision";
    }

    private static Map<String, String> shares(Map<Bucket, BigDecimal> percents) {
        var shares = new LinkedHashMap<String, String>();
        percents.forEach((bucket, percent) ->
                shares.put(bucket.name(), Written.forReader().typed(percent)));
        return shares;
    }

    private static Map<Bucket, BigDecimal> percents(Map<String, String> given) {
        var percents = new EnumMap<Bucket, BigDecimal>(Bucket.class);
        for (var bucket : Bucket.values()) {
            var share = given.get(bucket.name());
            if (share != null) {
                percents.put(bucket, Written.forReader().read(share).orElseThrow(() -> unreadable(bucket)));
            }
        }
        return percents;
    }

    private static PostingRejected unreadable(Bucket bucket) {
        return new PostingRejected("The share of %s is a number of percent, such as %s: correct it."
                .formatted(BucketWords.of(bucket), Written.forReader().typed(new BigDecimal("12.5"))));
    }
}
