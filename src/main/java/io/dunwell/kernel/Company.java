package io.dunwell.kernel;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Whose receivables these are, and where its day begins.
 *
 * @param zone time zone of business dates
 * @param country ISO 3166 code whose public holidays are not business days
 * @param region subdivision for regional holidays, empty for none
 * @param dayBegins local time at which waits that end on a date end
 * @param allowance days that pass before anybody is chased or should have been spoken to
 * @param minimumToChase in major units of each account's own currency; accounts owing less are left in peace
 */
public record Company(
        String name,
        CompanyMode mode,
        ZoneId zone,
        String country,
        String region,
        String currency,
        String language,
        LocalTime dayBegins,
        Allowance allowance,
        BigDecimal minimumToChase,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String postalAddress) {

    public boolean isDemo() {
        return mode == CompanyMode.DEMO;
    }

    /** The least amount worth chasing on an account in {@code accountCurrency}. */
    public Money minimum(String accountCurrency) {
        return Money.rounded(minimumToChase, accountCurrency);
    }
}
