package io.dunwell.campaigns;

import java.util.List;

/** How a simulated customer goes about bills. */
enum Habit {
    ON_TIME,
    LATE,
    IN_PARTS,
    /** Promises on the telephone, and pays on the day. */
    PROMISES_AND_KEEPS,
    PROMISES_AND_BREAKS,
    DISPUTES,
    ASKS_FOR_A_PLAN,
    HARDSHIP,
    /** Mail to them comes back. */
    UNREACHABLE,
    GOES_BANKRUPT,
    WRITES_BACK,
    NEVER_PAYS;

    private static final List<Habit> SHARES = List.of(
            ON_TIME,
            LATE,
            PROMISES_AND_KEEPS,
            NEVER_PAYS,
            DISPUTES,
            ON_TIME,
            ASKS_FOR_A_PLAN,
            LATE,
            HARDSHIP,
            PROMISES_AND_BREAKS,
            ON_TIME,
            UNREACHABLE,
            LATE,
            IN_PARTS,
            GOES_BANKRUPT,
            ON_TIME,
            WRITES_BACK,
            LATE,
            DISPUTES,
            PROMISES_AND_KEEPS,
            ON_TIME,
            ASKS_FOR_A_PLAN,
            NEVER_PAYS,
            LATE,
            PROMISES_AND_BREAKS);

    /** So that every company of 25 has them all. */
    static Habit of(int ordinal) {
        return SHARES.get(ordinal % SHARES.size());
    }

    /** Days after the due date on which a bill is paid in full if nothing else moves them; negative for before. */
    int paysAfterDays(Chance chance) {
        return switch (this) {
            case ON_TIME -> chance.between(-6, 0);
            case LATE, GOES_BANKRUPT -> chance.between(3, 45);
            case WRITES_BACK -> chance.between(8, 40);
            case DISPUTES -> chance.between(10, 60);
            case IN_PARTS -> chance.between(40, 70);
            case UNREACHABLE -> chance.between(20, 80);
            case PROMISES_AND_KEEPS -> chance.between(80, 120);
            case PROMISES_AND_BREAKS -> chance.between(60, 140);
            case ASKS_FOR_A_PLAN, HARDSHIP -> chance.between(130, 200);
            case NEVER_PAYS -> 100_000;
        };
    }

    /** Whether a half comes some days after the due date. */
    boolean paysAHalfFirst() {
        return this == IN_PARTS || this == HARDSHIP;
    }
}
