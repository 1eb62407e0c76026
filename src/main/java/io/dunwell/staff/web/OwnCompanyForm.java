package io.dunwell.staff.web;

import io.dunwell.kernel.Allowance;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What a company may change about itself. */
record OwnCompanyForm(
        @NotBlank(message = "Enter the company’s name as customers know it.")
                @Size(max = 200, message = "Use at most 200 characters.")
                String name,
        @Email(message = "Enter an address such as accounts@example.com, or nothing.")
                @Size(max = 200, message = "Use at most 200 characters.")
                String email,
        @Size(max = 40, message = "Use at most 40 characters.") String phone,
        @Size(max = 500, message = "Use at most 500 characters.") String postalAddress,
        String region,
        @NotNull(message = "Enter when the day’s work begins, such as 08:00.") LocalTime dayBegins,
        @NotNull(message = "Enter the days of grace; 0 for none.")
                @Min(value = 0, message = "Days of grace cannot be negative: enter 0 for none.")
                @Max(value = 30, message = "More than 30 days of grace is not grace: change the payment terms instead.")
                Integer graceDays,
        @NotNull(message = "Enter the days a payment may be in the post; 0 for none.")
                @Min(value = 0, message = "Days in the post cannot be negative: enter 0 for none.")
                @Max(value = 20, message = "Enter at most 20 days in the post.")
                Integer mailTransitDays,
        @NotNull(message = "Enter by which business day after the due date a customer should hear from you.")
                @Max(value = 60, message = "Enter at most 60 business days.")
                Integer firstContactDays,
        @NotNull(message = "Enter the least amount worth chasing; 0 for any.")
                @DecimalMin(value = "0", message = "The least amount cannot be negative: enter 0 for any.")
                @Digits(integer = 12, fraction = 2, message = "Enter an amount such as 5.00.")
                BigDecimal minimum) {

    static OwnCompanyForm of(Company company) {
        var allowance = company.allowance();
        return new OwnCompanyForm(
                company.name(),
                text(company.email()),
                text(company.phone()),
                text(company.postalAddress()),
                company.region(),
                company.dayBegins(),
                allowance.graceDays(),
                allowance.mailTransitDays(),
                allowance.firstContactDays(),
                company.minimumToChase().setScale(2, RoundingMode.HALF_UP));
    }

    @AssertTrue(
            message = "The first contact cannot be expected before the grace is over:"
                    + " enter more days than grace and post together.")
    public boolean isContactAfterGrace() {
        return graceDays == null
                || mailTransitDays == null
                || firstContactDays == null
                || firstContactDays > graceDays + mailTransitDays;
    }

    Companies.Changes changes() {
        return new Companies.Changes(
                name.strip(),
                region == null ? "" : region,
                dayBegins,
                new Allowance(graceDays, mailTransitDays, firstContactDays),
                minimum,
                given(email),
                given(phone),
                given(postalAddress));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
