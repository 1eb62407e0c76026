package io.dunwell.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * When an invoice is due, and until when it may be paid with a discount: "2/10 net 30" is 30 days, 2 percent, 10 days.
 *
 * @param days calendar days, 0 means at once (or on the last of the month)
 * @param discountPercent 0 for no discount
 * @param discountDays calendar days after the day of issue, which itself is day 0
 */
@Embeddable
public record PaymentTerms(
        @Enumerated(EnumType.STRING) @Column(name = "terms_kind", length = 20, nullable = false) TermsKind kind,
        @Column(name = "terms_days", nullable = false) int days,
        @Column(name = "discount_percent", precision = 7, scale = 4, nullable = false) BigDecimal discountPercent,
        @Column(name = "discount_days", nullable = false) int discountDays) {

    public PaymentTerms {
        if (days < 0 || days > 3650 || discountDays < 0 || discountDays > 3650) {
            throw new CustomerRejected("Payment terms count 0 to 3650 days; correct the days.");
        }
        if (discountPercent.signum() < 0 || discountPercent.compareTo(new BigDecimal(100)) >= 0) {
            throw new CustomerRejected("A discount is at least 0 and less than 100 percent; correct the percentage.");
        }
        discountPercent = discountPercent.stripTrailingZeros();
    }

    public static PaymentTerms net(int days) {
        return new PaymentTerms(TermsKind.NET, days, BigDecimal.ZERO, 0);
    }

    /** {@code days} after the end of the month of issue. */
    public static PaymentTerms endOfMonth(int days) {
        return new PaymentTerms(TermsKind.END_OF_MONTH, days, BigDecimal.ZERO, 0);
    }

    public PaymentTerms withDiscount(BigDecimal percent, int withinDays) {
        return new PaymentTerms(kind, days, percent, withinDays);
    }

    public LocalDate dueOn(LocalDate issuedOn) {
        var from = kind == TermsKind.NET ? issuedOn : issuedOn.with(TemporalAdjusters.lastDayOfMonth());
        return from.plusDays(days);
    }

    /** The last day on which the discount may be taken, null when the terms give none. */
    public @Nullable LocalDate discountUntil(LocalDate issuedOn) {
        return discountPercent.signum() == 0 ? null : issuedOn.plusDays(discountDays);
    }

    /** In words: {@code 2% within 10 days, net 30 days}. */
    @Override
    public String toString() {
        var due = kind == TermsKind.NET ? "net %d days".formatted(days) : "%d days after month end".formatted(days);
        return discountPercent.signum() == 0
                ? due
                : "%s%% within %d days, %s".formatted(discountPercent.toPlainString(), discountDays, due);
    }
}
