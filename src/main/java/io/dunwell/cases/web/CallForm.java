package io.dunwell.cases.web;

import io.dunwell.cases.NewConversation;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.WhyNotPaid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call to be written down that belongs to no task.
 *
 * @param contact whose number it was; none while nobody has one
 * @param reason why they have not paid; counts only where the right person was reached
 * @param detailsVerified whether somebody was asked and the details are still right
 */
record CallForm(
        @NotNull(message = "Choose who called.") Direction direction,
        @Nullable Long contact,
        @NotNull(message = "Choose what came of it.") CameOfIt outcome,
        @Nullable WhyNotPaid reason,
        @Nullable Boolean detailsVerified,
        @Size(max = 120, message = "Use at most 120 characters.") @Nullable String spokeWith,
        @Size(max = 2000, message = "Use at most 2,000 characters.") @Nullable String note) {

    static final Map<Direction, String> DIRECTIONS = directions();
    static final Map<CameOfIt, String> OUTCOMES = outcomes();
    static final Map<String, String> REASONS = reasons();

    enum Direction {
        OUT,
        IN
    }

    enum CameOfIt {
        SPOKE,
        PLAN_WANTED,
        SOMEBODY_ELSE,
        WRONG_NUMBER,
        NO_ANSWER
    }

    static CallForm blank(Collection<Long> people) {
        return new CallForm(
                Direction.OUT, people.stream().findFirst().orElse(null), CameOfIt.SPOKE, null, false, "", "");
    }

    /** Who was asked about their details; empty for nobody. */
    Optional<Long> verified() {
        return Boolean.TRUE.equals(detailsVerified) && outcome == CameOfIt.SPOKE
                ? Optional.ofNullable(contact)
                : Optional.empty();
    }

    boolean reachedSomebodyElse() {
        return outcome == CameOfIt.WRONG_NUMBER;
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
                wantsPlan() ? "plan-wanted" : reached() ? "spoke" : "no-answer",
                reached() && reason != null ? reason.name() : null,
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
        words.put(CameOfIt.WRONG_NUMBER, "Wrong number, or they have left");
        words.put(CameOfIt.NO_ANSWER, "No answer");
        return words;
    }

    private static Map<String, String> reasons() {
        var words = new LinkedHashMap<String, String>();
        words.put("", "Nobody asked, or they did not say");
        for (var reason : WhyNotPaid.values()) {
            words.put(reason.name(), reason.label());
        }
        return words;
    }
}
