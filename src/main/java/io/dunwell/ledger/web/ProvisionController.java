package io.dunwell.ledger.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Rejection;
import io.dunwell.ledger.Bucket;
import io.dunwell.ledger.Provisions;
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
        } catch (NumberFormatException wrong) {
            model.addAttribute("refusal", "A share is a number of percent, such as 12.5: correct it.");
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
        percents.forEach((bucket, percent) -> shares.put(bucket.name(), percent.toPlainString()));
        return shares;
    }

    private static Map<Bucket, BigDecimal> percents(Map<String, String> given) {
        var percents = new EnumMap<Bucket, BigDecimal>(Bucket.class);
        for (var bucket : Bucket.values()) {
            var share = given.get(bucket.name());
            if (share != null) {
                percents.put(bucket, new BigDecimal(share.strip()));
            }
        }
        return percents;
    }
}
