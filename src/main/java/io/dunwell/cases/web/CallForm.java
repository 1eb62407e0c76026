package io.dunwell.cases.web;

import io.dunwell.cases.NewConversation;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call to be written down that belongs to no task.
 *
 * @param contact whose number it was; none while nobody has one
 */
record CallForm(
        @NotNull(message = "Choose who called.") Direction direction,
        @Nullable Long contact,
        @NotNull(message = "Choose what came of it.") CameOfIt outcome,
        @Size(max = 120, message = "Use at most 120 characters.") @Nullable String spokeWith,
        @Size(max = 2000, message = "Use at most 2,000 characters.") @Nullable String note) {

    static final Map<Direction, String> DIRECTIONS = directions();
    static final Map<CameOfIt, String> OUTCOMES = outcomes();

    enum Direction {
        OUT,
        IN
    }

    enum CameOfIt {
        SPOKE,
        PLAN_WANTED,
        SOMEBODY_ELSE,
        NO_ANSWER
    }

    static CallForm blank(Collection<Long> people) {
        return new CallForm(Direction.OUT, people.stream().findFirst().orElse(null), CameOfIt.SPOKE, "", "");
    }

    NewConversation conversation(AccountId account, @Nullable Long caseId, LocalDate today) {
        return new NewConversation(
                account,
                caseId,
                null,
                today,
                Channel.PHONE,
                direction == Direction.OUT,
                contact,
                reached(),
                outcome == CameOfIt.NO_ANSWER ? null : Blank.toNull(spokeWith),
                reached() ? "spoke" : "no-answer",
                wantsPlan() ? "plan-wanted" : null,
                Blank.toNull(note));
    }

    boolean wantsPlan() {
        return outcome == CameOfIt.PLAN_WANTED;
    }

    private boolean reached() {
        return outcome == CameOfIt.SPOKE || wantsPlan();
    }

    private static Map<Direction, String> directions() {
        var words = new LinkedHashMap<Direction, String>();
        words.put(Direction.OUT, "We called");
        words.put(Direction.IN, "They called");
        return words;
    }

    private static Map<CameOfIt, String> outcomes() {
        var words = new LinkedHashMap<CameOfIt, String>();
        words.put(CameOfIt.SPOKE, "Spoke with the person who decides");
        words.put(CameOfIt.PLAN_WANTED, "They want to pay in instalments: work out a plan next");
        words.put(CameOfIt.SOMEBODY_ELSE, "Spoke with somebody else");
        words.put(CameOfIt.NO_ANSWER, "No answer");
        return words;
    }
}
