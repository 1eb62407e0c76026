package io.dunwell.cases;

import java.time.LocalDate;
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
                ? beginsAgain(snapshot)
                : !CaseSignals.between(snapshot.lastSeen(), snapshot.facts()).isEmpty();
    }

    /**
     * The stage that counts as reached where nothing that is owed was due when we last asked for money; also for an
     * account that rests at the moment, and however often it is asked. Empty if what was said still counts.
     */
    OptionalInt countsAnewFrom(CaseSnapshot snapshot) {
        var owedSince = snapshot.facts().owedSince();
        return owedSince != null && snapshot.stageReached() > 0 && isUnmentioned(owedSince, snapshot)
                ? earlier(snapshot)
                : OptionalInt.empty();
    }

    private boolean beginsAgain(CaseSnapshot snapshot) {
        var oldest = snapshot.facts().oldestDueOn();
        return oldest != null && isUnmentioned(oldest, snapshot)
                || earlier(snapshot).isPresent();
    }

    private OptionalInt earlier(CaseSnapshot snapshot) {
        var beginsAt = goingOn.beginsAt(snapshot);
        return beginsAt.isPresent() && beginsAt.getAsInt() < snapshot.stageReached() ? beginsAt : OptionalInt.empty();
    }

    private static boolean isUnmentioned(LocalDate dueOn, CaseSnapshot snapshot) {
        var contact = snapshot.lastContactOn();
        return contact == null || !dueOn.isBefore(contact);
    }
}
