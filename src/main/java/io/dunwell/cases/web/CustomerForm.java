package io.dunwell.cases.web;

import io.dunwell.customers.Address;
import io.dunwell.customers.Customer;
import io.dunwell.customers.DebtorType;
import io.dunwell.customers.NewCustomer;
import io.dunwell.customers.PayRun;
import io.dunwell.customers.RiskClass;
import io.dunwell.customers.TermsKind;
import io.dunwell.kernel.Company;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is and what was agreed with it.
 *
 * @param number only asked for a new one
 * @param version that the person looked at; none for a new one
 * @param zone empty for the company's
 * @param payRunWeekday used when the run is weekly, {@code payRunDay} when monthly, {@code payRunFrom} when every two
 *     weeks
 */
record CustomerForm(
        @Nullable String number,
        @Nullable Integer version,
        @NotBlank(message = "Enter the customer’s name.") @Size(max = 200, message = "Use at most 200 characters.")
                String name,
        @NotNull(message = "Choose what kind of debtor this is.") DebtorType debtorType,
        @NotNull(message = "Choose how much care this customer needs.") RiskClass riskClass,
        @NotBlank(message = "Choose the language of messages.") String language,
        @Nullable String zone,
        @Size(max = 200, message = "Use at most 200 characters.") @Nullable String street,
        @Size(max = 20, message = "Use at most 20 characters.") @Nullable String postalCode,
        @Size(max = 100, message = "Use at most 100 characters.") @Nullable String city,
        @Size(max = 60, message = "Use at most 60 characters.") @Nullable String region,
        @Pattern(regexp = "[A-Z]{2}", message = "Choose a country.") String country,
        @NotNull(message = "Choose from when the days count.") TermsKind termsKind,
        @NotNull(message = "Enter the days until an invoice is due; 0 for at once.")
                @Min(value = 0, message = "Days cannot be negative: enter 0 for at once.")
                @Max(value = 3650, message = "Enter at most 3650 days.")
                Integer termsDays,
        @DecimalMin(value = "0", message = "A discount cannot be negative: leave it empty for none.")
                @Digits(integer = 2, fraction = 4, message = "Enter less than 100 percent with at most 4 decimals.")
                @Nullable
                BigDecimal discountPercent,
        @Min(value = 0, message = "Days cannot be negative.")
                @Max(value = 3650, message = "Enter at most 3650 days.")
                @Nullable
                Integer discountDays,
        @NotNull(message = "Choose how often the customer pays its bills.") PayRun payRun,
        @Nullable Integer payRunWeekday,
        @Nullable Integer payRunDay,
        @Nullable LocalDate payRunFrom,
        @Nullable Integer payRunCutoffDays,
        @DecimalMin(value = "0", message = "A limit cannot be negative: leave it empty for none.")
                @Digits(integer = 15, fraction = 4, message = "Enter an amount with at most 4 decimals.")
                @Nullable
                BigDecimal creditLimit,
        @Nullable String owner) {

    static CustomerForm blank(Company company) {
        return of(NewCustomer.of(NewCustomer.OWN_BOOK, "?", "?", company.language(), company.country()), "", "", null);
    }

    static CustomerForm of(Customer known) {
        var as = new NewCustomer(
                known.source(),
                known.number(),
                known.name(),
                known.debtorType(),
                known.language(),
                known.zone(),
                known.address(),
                known.terms(),
                known.payRun(),
                known.riskClass(),
                known.creditLimit(),
                known.ownerLogin(),
                List.of());
        return of(as, known.number(), known.name(), known.version());
    }

    private static CustomerForm of(NewCustomer from, String number, String name, @Nullable Integer version) {
        var address = from.address();
        var terms = from.terms();
        var run = from.payRun();
        var zone = from.zone();
        boolean discount = terms.discountPercent().signum() > 0;
        return new CustomerForm(
                number,
                version,
                name,
                from.debtorType(),
                from.riskClass(),
                from.language(),
                zone == null ? "" : zone.getId(),
                address.street(),
                address.postalCode(),
                address.city(),
                address.region(),
                address.country(),
                terms.kind(),
                terms.days(),
                discount ? terms.discountPercent() : null,
                discount ? terms.discountDays() : null,
                run.run(),
                run.run() == PayRun.WEEKLY ? run.day() : 1,
                run.run() == PayRun.MONTHLY ? run.day() : null,
                run.anchor(),
                run.cutoffDays(),
                limit(from.creditLimit()),
                from.ownerLogin());
    }

    /** 20000.00, though it is kept with more decimals. */
    private static @Nullable BigDecimal limit(@Nullable BigDecimal kept) {
        var shortest = kept == null ? null : kept.stripTrailingZeros();
        return shortest == null || shortest.scale() > 2 ? shortest : shortest.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** One that never was when the form tells none. */
    int lookedAt() {
        return version == null ? -1 : version;
    }

    /** @throws io.dunwell.kernel.Rejection when the parts do not fit together */
    NewCustomer customer(String source, String bookNumber) {
        var zoneId = Blank.toNull(zone);
        return NewCustomer.of(source, bookNumber, name, language, country)
                .withDebtorType(debtorType)
                .withZone(zoneId == null ? null : ZoneId.of(zoneId))
                .withAddress(new Address(street, postalCode, city, region, country))
                .withTerms(Agreed.terms(this))
                .withPayRun(Agreed.payRun(this))
                .withRisk(riskClass)
                .withCreditLimit(creditLimit)
                .withOwner(Blank.toNull(owner));
    }
}
