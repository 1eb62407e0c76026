package io.dunwell.ledger.web;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Rejection;
import io.dunwell.ledger.DocumentNumbers;
import io.dunwell.ledger.NumberRange;
import io.dunwell.ledger.Numbered;
import io.dunwell.ledger.PostingRejected;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How documents that people write here are numbered. */
@Controller
@RequestMapping("/admin/numbers")
@PreAuthorize("hasRole('ADMIN')")
class NumbersController {

    private static final Logger LOG = LoggerFactory.getLogger(NumbersController.class);
    private static final String NO_NUMBER = "Enter a next number from 1 to 9999999999.";

    private final DocumentNumbers numbers;
    private final BusinessCalendar calendar;

    NumbersController(DocumentNumbers numbers, BusinessCalendar calendar) {
        this.numbers = numbers;
        this.calendar = calendar;
    }

    /**
     * One kind with what stands in its fields.
     *
     * @param written the next document's number; null while the kind is not numbered
     * @param refusal null where nothing was refused
     */
    record Row(
            Numbered kind,
            String prefix,
            String digits,
            String next,
            @Nullable String written,
            @Nullable String refusal) {}

    @GetMapping
    String list(Model model) {
        var ranges = numbers.ranges();
        model.addAttribute("rows", rows(ranges));
        return "ledger/numbers";
    }

    @PostMapping("/{kind}")
    String change(
            @PathVariable Numbered kind,
            @RequestParam(defaultValue = "") String prefix,
            @RequestParam(defaultValue = "") String digits,
            @RequestParam(defaultValue = "") String next,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            numbers.change(new NumberRange(
                    kind, prefix.strip(), (int) whole(digits, "Enter 1 to 10 digits.", 2), whole(next, NO_NUMBER, 10)));
            LOG.info("number range changed kind={}", kind);
            flash.addFlashAttribute("done", "They are numbered so from now on.");
            return "redirect:/admin/numbers";
        } catch (Rejection refusal) {
            var ranges = numbers.ranges();
            model.addAttribute(
                    "rows",
                    rows(ranges).stream()
                            .map(row -> row.kind() == kind
                                    ? new Row(kind, prefix, digits, next, row.written(), refusal.sentence())
                                    : row)
                            .toList());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return "ledger/numbers";
    }

    private static long whole(String typed, String refusal, int longest) {
        if (!typed.strip().matches("[0-9]{1,%d}".formatted(longest))) {
            throw new PostingRejected(refusal);
        }
        return Long.parseLong(typed.strip());
    }

    private List<Row> rows(Map<Numbered, NumberRange> ranges) {
        var today = calendar.today();
        return Arrays.stream(Numbered.values())
                .map(kind -> {
                    var range = ranges.get(kind);
                    return range == null
                            ? new Row(kind, "", "4", "1", null, null)
                            : new Row(
                                    kind,
                                    range.prefix(),
                                    String.valueOf(range.digits()),
                                    String.valueOf(range.next()),
                                    range.written(today),
                                    null);
                })
                .toList();
    }
}
