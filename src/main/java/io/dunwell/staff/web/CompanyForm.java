package io.dunwell.staff.web;

import io.dunwell.kernel.Allowance;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.CompanyMode;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;

record CompanyForm(
        @NotBlank(message = "Enter the company’s name as customers know it.")
                @Size(max = 200, message = "Use at most 200 characters.")
                String name,
        @NotBlank(message = "Choose a country.") String country,
        @NotBlank(message = "Choose a time zone.") String zone,
        @NotBlank(message = "Choose a currency.") String currency,
        @Pattern(regexp = "en|de", message = "Choose English or German.") String language,
        @NotNull(message = "Enter the days of grace; 0 for none.")
                @Min(value = 0, message = "Days of grace cannot be negative: enter 0 for none.")
                @Max(value = 30, message = "More than 30 days of grace is not grace: change the payment terms instead.")
                Integer graceDays,
        @NotNull(message = "Enter the least amount worth chasing; 0 for any.")
                @DecimalMin(value = "0", message = "The least amount cannot be negative: enter 0 for any.")
                @Digits(integer = 12, fraction = 2, message = "Enter an amount such as 5.00.")
                BigDecimal minimum) {

    static CompanyForm blank() {
        return new CompanyForm("", "GB", "Europe/London", "GBP", "en", 2, new BigDecimal("5.00"));
    }

    @AssertTrue(message = "This time zone is not known: choose one from the list.")
    public boolean isZoneKnown() {
        return zone == null || zone.isBlank() || Places.zones().contains(zone);
    }

    @AssertTrue(message = "This country is not known: choose one from the list.")
    public boolean isCountryKnown() {
        return country == null || country.isBlank() || Places.countries().containsKey(country);
    }

    @AssertTrue(message = "This currency is not known: choose one from the list.")
    public boolean isCurrencyKnown() {
        return currency == null || currency.isBlank() || Places.currencies().containsKey(currency);
    }

    Company company() {
        return new Company(
                name.strip(),
                CompanyMode.LIVE,
                ZoneId.of(zone),
                country,
                "",
                currency,
                language,
                LocalTime.of(8, 0),
                Allowance.ofGrace(graceDays),
                minimum,
                null,
                null,
                null);
    }
}
