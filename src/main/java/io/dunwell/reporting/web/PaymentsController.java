package io.dunwell.reporting.web;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.reporting.Period;
import io.dunwell.reporting.ReceivedPayments;
import io.dunwell.reporting.ReportRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came in from all customers. Without dates: today and the six days before. */
@Controller
@PreAuthorize("isAuthenticated()")
class PaymentsController {

    private static final int PAGE = 50;
    private static final int DAYS_BEFORE = 6;

    private final ReceivedPayments payments;
    private final BusinessCalendar calendar;

    PaymentsController(ReceivedPayments payments, BusinessCalendar calendar) {
        this.payments = payments;
        this.calendar = calendar;
    }

    @GetMapping("/reports/payments")
    String list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletResponse response) {
        try {
            show(period(from, to), page, model);
        } catch (ReportRefused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal.sentence());
            show(period(null, null), 0, model);
        }
        return "reporting/payments";
    }

    private void show(Period period, int page, Model model) {
        model.addAttribute("period", period);
        model.addAttribute("page", payments.page(period, PageRequest.of(Math.max(0, page), PAGE)));
    }

    private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        var last = to == null ? calendar.today() : to;
        return new Period(from == null ? last.minusDays(DAYS_BEFORE) : from, last);
    }
}
