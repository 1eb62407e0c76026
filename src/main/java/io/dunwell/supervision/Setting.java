package io.dunwell.supervision;

/** From when on something is too old to be left alone, and how much of a day is work at the desk. */
public enum Setting {
    DESK_MINUTES("Work at the desk", "minutes a day for each person", 360, 0, 960),
    UNASSIGNED_HOURS("Tasks that nobody has", "hours since they were opened", 24, 1, 720),
    OVERDUE_TASK_DAYS("Tasks overdue", "days after they were due", 3, 0, 365),
    NO_CONTACT_DAYS("Accounts without contact", "days since the last message or conversation", 21, 1, 365),
    REVIEW_DAYS("Ageing review", "business days to sign it off", 2, 1, 10),
    AGENCY_DAYS("Soon for the agency", "days ahead in an ageing review", 14, 1, 60),
    STALE_LEDGER_DAYS("Books without news", "days since something was posted or imported", 4, 1, 90),
    WITHHELD_DAYS("Messages withheld", "days that one stays listed", 3, 1, 90);

    private final String label;
    private final String unit;
    private final int shipped;
    private final int least;
    private final int most;

    Setting(String label, String unit, int shipped, int least, int most) {
        this.label = label;
        this.unit = unit;
        this.shipped = shipped;
        this.least = least;
        this.most = most;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    /** What holds until somebody sets something else. */
    public int shipped() {
        return shipped;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
