package io.dunwell.ledger;

/** How long something has been due; the edges belong to the lower bucket. */
public enum Bucket {
    /** Not past due: 0 days and fewer. */
    CURRENT(0),
    DAYS_1_30(30),
    DAYS_31_60(60),
    DAYS_61_90(90),
    /** 91 days and more. */
    OVER_90(Long.MAX_VALUE);

    private final long lastDay;

    Bucket(long lastDay) {
        this.lastDay = lastDay;
    }

    /** Days past due count calendar days and are negative before the due date. */
    public static Bucket of(long daysPastDue) {
        for (var bucket : values()) {
            if (daysPastDue <= bucket.lastDay) {
                return bucket;
            }
        }
        return OVER_90;
    }
}
