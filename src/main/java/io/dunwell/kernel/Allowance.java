package io.dunwell.kernel;

/**
 * Business days that pass before something is expected of somebody.
 *
 * @param graceDays an item may be late before the account counts as delinquent; 0 means the day after the due date
 * @param mailTransitDays a payment may be in the post: added to the grace of items, promises and instalments
 * @param firstContactDays after the due date, by which a delinquent customer should have heard from us
 */
public record Allowance(int graceDays, int mailTransitDays, int firstContactDays) {

    /** What a company begins with: two days of grace, nothing by post, a first word within the week. */
    public static final Allowance USUAL = new Allowance(2, 0, 5);

    public Allowance {
        if (graceDays < 0 || mailTransitDays < 0) {
            throw new IllegalArgumentException("Days allowed cannot be negative");
        }
        if (firstContactDays <= graceDays + mailTransitDays) {
            throw new IllegalArgumentException("Nobody is spoken to before the grace is over");
        }
    }

    /** With the usual time for post and first contact, or longer where the grace is. */
    public static Allowance ofGrace(int days) {
        return new Allowance(days, 0, Math.max(USUAL.firstContactDays, days + 3));
    }

    /** Business days after its due date until an item makes its account delinquent. */
    public int beforeDelinquent() {
        return graceDays + mailTransitDays;
    }
}
