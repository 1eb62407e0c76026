package io.dunwell.cases.web;

import io.dunwell.customers.PayRun;
import io.dunwell.customers.PayRunCalendar;
import io.dunwell.customers.PaymentTerms;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the form of a customer says about terms and payment runs; parts that its other answers hide do not count. */
final class Agreed {

    private Agreed() {}

    /** Tells at each field what is missing beside the others. */
    static void check(CustomerForm form, Set<String> zones, BindingResult result) {
        boolean discount =
                form.discountPercent() != null && form.discountPercent().signum() > 0;
        if (discount && form.discountDays() == null) {
            result.rejectValue("discountDays", "missing", "Enter within how many days the discount may be taken.");
        }
        if (!discount && form.discountDays() != null && form.discountDays() > 0) {
            result.rejectValue("discountPercent", "missing", "Enter the discount, or clear its days.");
        }
        if (form.zone() != null && !form.zone().isBlank() && !zones.contains(form.zone())) {
            result.rejectValue("zone", "unknown", "This time zone is not known: choose one from the list.");
        }
        checkPayRun(form, result);
    }

    private static void checkPayRun(CustomerForm form, BindingResult result) {
        if (form.payRun() == PayRun.WEEKLY && !isWithin(form.payRunWeekday(), 1, 7)) {
            result.rejectValue("payRunWeekday", "missing", "Choose the weekday of the payment run.");
        }
        if (form.payRun() == PayRun.MONTHLY && !isWithin(form.payRunDay(), 1, 31)) {
            result.rejectValue("payRunDay", "missing", "Enter the day of the month, 1 to 31; 31 means the last.");
        }
        if (form.payRun() == PayRun.BIWEEKLY && form.payRunFrom() == null) {
            result.rejectValue("payRunFrom", "missing", "Choose the date of one payment run.");
        }
        if (form.payRun() != PayRun.NONE
                && form.payRunCutoffDays() != null
                && !isWithin(form.payRunCutoffDays(), 0, PayRunCalendar.MOST_CUTOFF_DAYS)) {
            result.rejectValue(
                    "payRunCutoffDays",
                    "range",
                    "Enter 0 to %d days before the run.".formatted(PayRunCalendar.MOST_CUTOFF_DAYS));
        }
    }

    private static boolean isWithin(@Nullable Integer number, int least, int most) {
        return number != null && number >= least && number <= most;
    }

    static PaymentTerms terms(CustomerForm form) {
        return new PaymentTerms(
                form.termsKind(),
                form.termsDays(),
                Objects.requireNonNullElse(form.discountPercent(), BigDecimal.ZERO),
                Objects.requireNonNullElse(form.discountDays(), 0));
    }

    static PayRunCalendar payRun(CustomerForm form) {
        int cutoff = Objects.requireNonNullElse(form.payRunCutoffDays(), 0);
        return switch (form.payRun()) {
            case NONE -> PayRunCalendar.NONE;
            case WEEKLY ->
                PayRunCalendar.weekly(DayOfWeek.of(Objects.requireNonNullElse(form.payRunWeekday(), 0)), cutoff);
            case BIWEEKLY -> new PayRunCalendar(PayRun.BIWEEKLY, 0, form.payRunFrom(), cutoff);
            case MONTHLY -> PayRunCalendar.monthly(Objects.requireNonNullElse(form.payRunDay(), 0), cutoff);
        };
    }
}
