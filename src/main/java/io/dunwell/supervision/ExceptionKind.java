package io.dunwell.supervision;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can slip through, the worst first: what it means, and what to do about it. */
public enum ExceptionKind {
    NO_NEXT_ACTION(
            "Accounts without a next action",
            "Nothing would ever happen to them. There must be none: each night proves it.",
            "Open the account and choose what comes next; if the proof found something else, Operations says what.",
            null),
    FAILED_STEPS(
            "Steps that failed",
            "A step of a case was tried three times and has stopped; the case waits until somebody tries again.",
            "Read what went wrong under Operations, mend it, then try again.",
            null),
    UNKNOWN_SENDS(
            "Messages of which nobody knows whether they left",
            "The connection broke while they were handed over. They are never sent again by themselves.",
            "Look at the provider, then say on the message whether it left.",
            null),
    UNASSIGNED(
            "Tasks that nobody has taken",
            "They wait in the queue for longer than agreed.",
            "Hand them over in the worklist: tick them, then “Hand over”.",
            Setting.UNASSIGNED_HOURS),
    OVERDUE_TASKS(
            "Tasks long overdue",
            "Their day has passed and nobody finished them.",
            "Ask whoever has them, or give them to somebody else in the worklist.",
            Setting.OVERDUE_TASK_DAYS),
    NO_CONTACT(
            "Accounts in collection without any contact",
            "Neither a message nor a conversation for long, although they are to be collected.",
            "Open the account: call, or look why nothing leaves.",
            Setting.NO_CONTACT_DAYS),
    WITHHELD(
            "Messages withheld",
            "They were not sent on purpose: a rule of contact, a payment that came first, or a missing address.",
            "Read the reason; mend the contact details where they are missing.",
            Setting.WITHHELD_DAYS),
    UNSIGNED_REVIEWS(
            "Ageing reviews that nobody signed off",
            "The week’s look at the ageing was due and no supervisor stands for it yet.",
            "Open the review, look at what got worse, and sign it off.",
            null),
    STALE_LEDGER(
            "Books without news",
            "Nothing was posted or imported for long, or the last import of a kind failed: figures may be out of date.",
            "Import what is missing under Imports.",
            Setting.STALE_LEDGER_DAYS);

    private final String title;
    private final String meaning;
    private final String remedy;
    private final @Nullable Setting setting;

    ExceptionKind(String title, String meaning, String remedy, @Nullable Setting setting) {
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
        this.setting = setting;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    public String remedy() {
        return remedy;
    }

    /** From when on it counts; null for at once. */
    public @Nullable Setting setting() {
        return setting;
    }

    /** Where all of them can be ticked and handed over; null where they are no tasks. */
    public @Nullable String worklist() {
        return switch (this) {
            case UNASSIGNED -> "/worklist?view=all&who=-";
            case OVERDUE_TASKS -> "/worklist?view=all&due=late";
            default -> null;
        };
    }

    /** As it stands in the address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
