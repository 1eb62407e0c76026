package io.dunwell.demo.world;

/** How a customer goes about bills. */
enum Habit {
    /** Pays in its own time, in full; how often late differs from one to the next. */
    REGULAR,
    /** Pays a few days after the first reminder. */
    WAITS_FOR_A_REMINDER,
    /** Pays only when it becomes serious: after the fourth message. */
    WAITS_TO_THE_LAST,
    /** Pays a part near the due date and the rest weeks later. */
    PAYS_IN_PARTS,
    /** Pays by direct debit, of which every other comes back. */
    DEBIT_RETURNS,
    /** Answers the second message with a promise, and keeps every other one. */
    PROMISES,
    /** Has stopped paying and does not answer. */
    SILENT
}
