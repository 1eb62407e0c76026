package io.dunwell.cases.objections;

import io.dunwell.disputes.DisputeReason;
import io.dunwell.kernel.WhyNotPaid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to answer to one thing that customers say.
 *
 * @param excuse in the customer's words
 * @param also other words by which the card is found
 * @param reason it belongs to; null where nobody has said why
 * @param say the answer, in a sentence or two
 * @param ask the next question
 * @param remember for the person who calls
 * @param avoid what must not be said, null where nothing is easily said
 * @param deeds what fits, the likeliest first
 * @param dispute what is disputed, null where a dispute does not fit
 * @param anybody whether it is said to somebody who may not know of the account
 */
public record ObjectionCard(
        String key,
        Spoken excuse,
        List<String> also,
        @Nullable WhyNotPaid reason,
        Spoken say,
        Spoken ask,
        String remember,
        @Nullable String avoid,
        List<ObjectionDeed> deeds,
        @Nullable DisputeReason dispute,
        boolean anybody) {

    /** @throws IllegalArgumentException when the card cannot be meant as it stands */
    public ObjectionCard {
        if (key == null || excuse == null || say == null || ask == null || remember == null || deeds == null) {
            throw new IllegalArgumentException(
                    "A card needs key, excuse, say, ask, remember and deeds: %s.".formatted(key));
        }
        if (deeds.contains(ObjectionDeed.DISPUTE) != (dispute != null)) {
            throw new IllegalArgumentException(
                    "The card “%s” must say what is disputed, if and only if a dispute fits.".formatted(key));
        }
        also = also == null ? List.of() : List.copyOf(also);
        deeds = List.copyOf(deeds);
    }

    /** By what it is found besides its heading, in one line. */
    public String words() {
        return excuse.en() + " " + excuse.de() + " " + String.join(" ", also)
                + (reason == null ? "" : " " + reason.label());
    }
}
