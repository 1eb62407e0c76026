package io.dunwell.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what changed between two looks at the books that a running case must hear, in sentences for its timeline. */
final class CaseSignals {

    private static final String REPLACED = "What was contested is being replaced: its clock begins again";

    private CaseSignals() {}

    /** What a case remembers of its last look. */
    record LastSeen(Standing standing, @Nullable LocalDate carryingDueOn, int brokenPromises) {

        static LastSeen of(CaseFacts facts) {
            return new LastSeen(facts.standing(), facts.oldestDueOn(), facts.brokenPromises());
        }
    }

    /**
     * A paid account silences everything else: the case is about to close. How old the rest is concerns nobody while it
     * is not collected.
     */
    static List<String> between(LastSeen before, CaseFacts now) {
        var heard = new ArrayList<String>();
        if (before.standing() != now.standing()) {
            heard.add(changed(before.standing(), now));
        }
        if (now.isPaid()) {
            return heard;
        }
        if (now.brokenPromises() > before.brokenPromises()) {
            heard.add("A promise was not kept");
        }
        var told = younger(now);
        if (now.standing() == Standing.TREAT
                && isYounger(before.carryingDueOn(), now.oldestDueOn())
                && !heard.contains(told)) {
            heard.add(told);
        }
        return heard;
    }

    /** Whether nothing else changed for a treatment than that its oldest item is settled or rests. */
    static boolean onlyYounger(LastSeen before, CaseFacts now) {
        return now.standing() == Standing.TREAT
                && before.standing() == Standing.TREAT
                && now.brokenPromises() <= before.brokenPromises()
                && isYounger(before.carryingDueOn(), now.oldestDueOn());
    }

    private static String younger(CaseFacts now) {
        return isReplaced(now)
                ? REPLACED
                : "The oldest item is settled or rests; what is left is %d days late".formatted(now.daysOverdue());
    }

    /** What is delinquent is late, unless it begins again on the day of a delivery to come. */
    private static boolean isReplaced(CaseFacts now) {
        return now.daysOverdue() == 0;
    }

    private static boolean isYounger(@Nullable LocalDate before, @Nullable LocalDate now) {
        return before != null && now != null && now.isAfter(before);
    }

    private static String changed(Standing before, CaseFacts now) {
        return switch (now.standing()) {
            case PAID -> "Nothing is overdue any more";
            case STOPPED -> "Collection was stopped for this customer";
            case PLACED -> "The account was placed with the agency";
            case PLANNED -> "A work-out plan was agreed";
            case HELD -> "The owner holds the account until " + now.standingEndsOn();
            case QUIET ->
                "A complaint waits for its answer: nobody contacts the customer through "
                        + now.standingEndsOn().minusDays(1);
            case OFFERED ->
                "The customer has an offer until " + now.standingEndsOn().minusDays(1);
            case PROMISED -> "A promise covers what is left to collect";
            case DISPUTED -> isReplaced(now) ? REPLACED : "The rest is in dispute";
            case PARKED -> "Too little is left to chase";
            case TREAT -> resumed(before, now);
        };
    }

    private static String resumed(Standing before, CaseFacts now) {
        return switch (before) {
            case PROMISED -> "The promise no longer covers the account: collecting goes on";
            case DISPUTED -> "The dispute no longer covers the account: collecting goes on";
            case PLANNED -> "The plan ended: collecting goes on";
            case PLACED -> "The account came back from the agency: collecting goes on";
            case HELD -> "The owner's hold ended: collecting goes on";
            case QUIET -> "No complaint keeps quiet any more: collecting goes on";
            case OFFERED ->
                "The offer %s: collecting goes on".formatted(now.offerState().equals("LAPSED") ? "lapsed" : "ended");
            default -> "Collecting goes on";
        };
    }
}
