package io.dunwell.supervision;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The look at the ageing that is due once a week.
 *
 * @param week its Monday
 * @param asOf the day whose ageing is looked at
 * @param before the same day of the week before
 * @param dueOn the last day to sign it off in time
 * @param signOff null as long as nobody did
 */
public record AgeingReview(
        LocalDate week, LocalDate asOf, LocalDate before, LocalDate dueOn, long lines, @Nullable SignOff signOff) {

    /** Somebody stands for having looked; never taken back. */
    public record SignOff(String by, Instant at, String comment) {}

    /** What one currency came to on both days, by age. */
    public record Ageing(String currency, List<Part> parts) {

        public Part total() {
            return parts.stream()
                    .reduce(
                            new Part(ALL, Money.zero(currency), Money.zero(currency)),
                            (sum, part) -> new Part(
                                    ALL,
                                    sum.now().plus(part.now()),
                                    sum.before().plus(part.before())));
        }

        public Part overdue() {
            return new Ageing(currency, parts.subList(1, parts.size())).total();
        }
    }

    /** One bucket on both days. */
    public record Part(String bucket, Money now, Money before) {

        public Money change() {
            return now.minus(before);
        }

        public boolean isMore() {
            return change().amount().signum() > 0;
        }

        public boolean isLess() {
            return change().amount().signum() < 0;
        }

        /** In whole percent; null where there was nothing before. */
        public @Nullable BigDecimal percent() {
            return before.isZero()
                    ? null
                    : change().amount().movePointRight(2).divide(before.amount(), 0, RoundingMode.HALF_UP);
        }
    }

    private static final String ALL = "ALL";

    public boolean isSigned() {
        return signOff != null;
    }

    public boolean isLate(LocalDate today) {
        return signOff == null && today.isAfter(dueOn);
    }
}
