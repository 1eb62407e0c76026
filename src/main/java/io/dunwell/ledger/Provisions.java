package io.dunwell.ledger;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import io.dunwell.staff.CurrentUser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What should be set aside for bad debt: a share of what is open, the greater the older it is. */
@Service
@Transactional
public class Provisions {

    /** Until somebody says otherwise; the accountant knows better. */
    public static final Map<Bucket, BigDecimal> SHIPPED = Map.of(
            Bucket.CURRENT, new BigDecimal("1"),
            Bucket.DAYS_1_30, new BigDecimal("5"),
            Bucket.DAYS_31_60, new BigDecimal("10"),
            Bucket.DAYS_61_90, new BigDecimal("25"),
            Bucket.OVER_90, new BigDecimal("50"));

    private static final Logger LOG = LoggerFactory.getLogger(Provisions.class);
    private static final BigDecimal ALL = new BigDecimal(100);

    private final JdbcClient jdbc;
    private final Ageings ageings;
    private final CurrentUser user;
    private final CompanyClock clock;

    Provisions(JdbcClient jdbc, Ageings ageings, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.ageings = ageings;
        this.user = user;
        this.clock = clock;
    }

    /** By days past due, with the shares that were in force on that day. */
    @Transactional(readOnly = true)
    public ProvisionReport report(LocalDate asOf) {
        var percents = percents(asOf);
        return new ProvisionReport(
                asOf,
                ageings.asOf(asOf, Basis.DUE_DATE).totals().stream()
                        .map(total -> new ProvisionReport.Total(
                                total.currency(),
                                Stream.of(Bucket.values())
                                        .map(bucket -> new ProvisionReport.Line(
                                                bucket,
                                                total.aged().in(bucket),
                                                percents.getOrDefault(bucket, BigDecimal.ZERO)))
                                        .toList()))
                        .toList());
    }

    /** The share of each age in percent, as it was on that day. */
    @Transactional(readOnly = true)
    public Map<Bucket, BigDecimal> percents(LocalDate on) {
        var result = new EnumMap<>(SHIPPED);
        jdbc.sql("select bucket, percent from provision_rate where valid_from <= ? order by valid_from, id")
                .param(on)
                .query(row -> {
                    result.put(Bucket.valueOf(row.getString("bucket")), plain(row.getBigDecimal("percent")));
                });
        return result;
    }

    /**
     * Sets shares from a day on; reports as of days before stay as they were. What is the same already is not written.
     *
     * @throws PostingRejected when a share is not 0 to 100 percent
     */
    public void change(Map<Bucket, BigDecimal> percents, LocalDate from) {
        var before = percents(from);
        percents.forEach((bucket, percent) -> {
            if (percent.signum() < 0 || percent.compareTo(ALL) > 0) {
                throw new PostingRejected(
                        "A share is 0 to 100 percent, not %s: correct it.".formatted(percent.toPlainString()));
            }
            if (percent.compareTo(before.getOrDefault(bucket, BigDecimal.ZERO)) != 0) {
                jdbc.sql("insert into provision_rate (bucket, percent, valid_from, recorded_by, recorded_at)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(bucket.name(), percent, from, user.login(), SqlRow.stored(clock.instant()))
                        .update();
                LOG.info("provision changed bucket={} percent={} from={}", bucket, percent, from);
            }
        });
    }

    private static BigDecimal plain(BigDecimal percent) {
        var stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
