package io.dunwell.staff.web;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.Money;
import io.dunwell.staff.Written;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How pages write money, numbers and dates for the signed-in person; templates know it by the name {@code formats}.
 * Absent values become a dash.
 */
@Component
public class Formats {

    private static final String ABSENT = "–";

    private final Companies companies;

    Formats(Companies companies) {
        this.companies = companies;
    }

    /** €12,480.00, or CHF 12,480.00 where a currency has no sign of its own. */
    public String money(@Nullable Money money) {
        return money == null ? ABSENT : Written.forReader().money(money);
    }

    /** 12,480.00: for columns whose heading names the currency. */
    public String amount(@Nullable Money money) {
        return money == null ? ABSENT : Written.forReader().amount(money);
    }

    /** For a field of a form: the person's decimal sign, no grouping. */
    public String typed(Money money) {
        return Written.forReader().typed(money.amount());
    }

    /** A number with the decimals it has. */
    public String share(BigDecimal number) {
        return Written.forReader().typed(number);
    }

    /** A sentence of ours that was kept with amounts and days in it. */
    public String sentence(@Nullable String kept) {
        return kept == null ? ABSENT : Written.forReader().sentence(kept);
    }

    /** What the person types before the cents. */
    public String decimal() {
        return String.valueOf(Written.forReader().decimal());
    }

    public String count(@Nullable Number number) {
        return number == null ? ABSENT : Written.forReader().number(new BigDecimal(number.toString()), 0);
    }

    /** {@code share} of 100, without decimals. */
    public String percent(Number share) {
        return Written.forReader().percent(share);
    }

    /** "1 day", "62 days". */
    public String days(long days) {
        return count(days) + (days == 1 ? " day" : " days");
    }

    /** 18 Nov 2026. */
    public String date(@Nullable LocalDate date) {
        return date == null ? ABSENT : Written.forReader().date(date);
    }

    /** 18 Nov. */
    public String shortDate(@Nullable LocalDate date) {
        return date == null ? ABSENT : Written.forReader().shortDate(date);
    }

    /** Wed 18 Nov 2026. */
    public String weekday(@Nullable LocalDate date) {
        return date == null ? ABSENT : Written.forReader().weekday(date);
    }

    /** 18 Nov 2026 10:41, in the company's zone. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? ABSENT : Written.forReader().moment(moment.atZone(zone()));
    }

    /** 10:41, in the company's zone. */
    public String time(@Nullable Instant moment) {
        return moment == null ? ABSENT : Written.forReader().time(moment.atZone(zone()));
    }

    /** 240 ms, 4.2 s, 3 min 12 s, 1 h 4 min. */
    public String duration(@Nullable Duration duration) {
        if (duration == null) {
            return ABSENT;
        }
        if (duration.toMillis() < 1000) {
            return duration.toMillis() + " ms";
        }
        if (duration.toSeconds() < 60) {
            return Written.forReader().number(BigDecimal.valueOf(duration.toMillis(), 3), 1) + " s";
        }
        return duration.toHours() > 0
                ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
                : duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }

    private ZoneId zone() {
        return companies.find().map(Company::zone).orElse(ZoneOffset.UTC);
    }
}
