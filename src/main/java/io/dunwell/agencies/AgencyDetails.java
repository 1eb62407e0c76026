package io.dunwell.agencies;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an agency.
 *
 * @param commissionPercent its share of what it brings in, 0 to 100
 * @param note what to mind when placing accounts with it
 * @param acknowledgeDays business days in which it says that it has an account, 1 to 60
 * @param drop where it takes packages by SFTP; null for nowhere
 */
public record AgencyDetails(
        String name,
        @Nullable String email,
        BigDecimal commissionPercent,
        @Nullable String note,
        int acknowledgeDays,
        @Nullable Drop drop) {

    /** What ships. */
    public static final int DAYS = 5;

    private static final BigDecimal ALL = new BigDecimal(100);

    public AgencyDetails {
        name = name.strip();
        if (name.isEmpty()) {
            throw new AgencyRejected("An agency needs a name: enter it.");
        }
        if (commissionPercent.signum() < 0 || commissionPercent.compareTo(ALL) > 0) {
            throw new AgencyRejected("A commission is 0 to 100 percent, not %s: correct it."
                    .formatted(commissionPercent.toPlainString()));
        }
        if (acknowledgeDays < 1 || acknowledgeDays > 60) {
            throw new AgencyRejected(
                    "An agency has 1 to 60 business days to acknowledge an account, not %d: correct it."
                            .formatted(acknowledgeDays));
        }
        email = email == null || email.isBlank() ? null : email.strip();
        note = note == null || note.isBlank() ? null : note.strip();
    }

    public AgencyDetails(String name, @Nullable String email, BigDecimal commissionPercent, @Nullable String note) {
        this(name, email, commissionPercent, note, DAYS, null);
    }
}
