package io.dunwell.nightly;

/** What a night counts, in the words of its report. */
public enum Tally {
    FILES("file imported", "files imported"),
    LINES("line read", "lines read"),
    NEW_ROWS("new", "new"),
    UNCHANGED("unchanged", "unchanged"),
    DIFFERING("differs from what was posted", "differ from what was posted"),
    REJECTED("line refused", "lines refused"),
    ACCOUNTS("account looked at", "accounts looked at"),
    CASES_OPENED("case opened", "cases opened"),
    CASES_CLOSED("case closed", "cases closed"),
    CASES_TOLD("case told of a change", "cases told of a change"),
    WAITS("wait ended", "waits ended"),
    TASKS("task created", "tasks created"),
    REMINDERS("reminder before the due date", "reminders before the due date"),
    MESSAGES_SENT("message sent", "messages sent"),
    LETTERS("letter to print", "letters to print"),
    WITHHELD("withheld", "withheld"),
    DEFERRED("kept for later", "kept for later"),
    FINDINGS("finding", "findings"),
    DELINQUENT("delinquent account", "delinquent accounts"),
    OPEN_CASES("open case", "open cases"),
    FIRST_CONTACTS_LATE("first contact late", "first contacts late"),
    ACCOUNTS_AGED("account aged", "accounts aged");

    private final String one;
    private final String many;

    Tally(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** The words after the number: "1 case opened", "5 cases opened". */
    public String words(long amount) {
        return amount == 1 ? one : many;
    }
}
