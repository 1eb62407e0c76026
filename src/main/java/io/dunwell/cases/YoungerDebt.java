package io.dunwell.cases;

import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/**
 * Whether a treatment begins again because the oldest item was settled or rests and what is left is younger.
 *
 * <p>It does where the policy's own table would now begin earlier, or where what is left was not yet due when the
 * customer last heard from us: a final notice about the old debt is none about the new one. Otherwise it goes on where
 * it is: whoever pays one of several bills is not sent the same reminder once more, and whoever promises one bill after
 * the other does not stay at a reminder for ever.
 */
@Component
class YoungerDebt {

    private final GoingOn goingOn;

    YoungerDebt(GoingOn goingOn) {
        this.goingOn = goingOn;
    }

    /** False if the look brought nothing to hear, or nothing but a younger debt that changes nothing. */
    boolean isToBeHeard(CaseSnapshot snapshot) {
        return CaseSignals.onlyYounger(snapshot.lastSeen(), snapshot.facts())
                ? beginsAgainAt(snapshot).isPresent()
                : !CaseSignals.between(snapshot.lastSeen(), snapshot.facts()).isEmpty();
    }

    /**
     * The stage that counts as reached from now on, also for an account that rests at the moment; empty if the
     * treatment goes on where it is.
     */
    OptionalInt beginsAgainAt(CaseSnapshot snapshot) {
        if (!CaseSignals.leavesYoungerDebt(snapshot.lastSeen(), snapshot.facts())) {
            return OptionalInt.empty();
        }
        var reached = snapshot.stageReached();
        var beginsAt = goingOn.beginsAt(snapshot).orElse(reached);
        return beginsAt < reached || neverMentioned(snapshot) ? OptionalInt.of(beginsAt) : OptionalInt.empty();
    }

    private static boolean neverMentioned(CaseSnapshot snapshot) {
        var oldest = snapshot.facts().oldestDueOn();
        var contact = snapshot.lastContactOn();
        return oldest != null && (contact == null || !oldest.isBefore(contact));
    }
}
