package io.dunwell.messaging.texts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.cases.objections.ObjectionCard;
import io.dunwell.cases.objections.ObjectionCards;
import io.dunwell.kernel.WhyNotPaid;
import io.dunwell.messaging.Tone;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What is said on the telephone passes the same judge as what is written. */
class SpokenCardsTest {

    private static final Pattern DEBT =
            Pattern.compile("\\b(debt\\w*|schuld\\w*|inkasso\\w*|credit bureau|schufa)\\b", Pattern.CASE_INSENSITIVE);

    static List<ObjectionCard> cards() {
        return ObjectionCards.read(new ClassPathResource("objections/cards.yaml"));
    }

    @MethodSource("cards")
    @ParameterizedTest
    void nothingThatIsSaidThreatensOrInvitesAnExcuse(ObjectionCard card) {
        assertThat(said(card)).allSatisfy(words -> {
            assertThat(PlainTone.faults(text(words), Tone.FRIENDLY, Standing.HOUSE))
                    .isEmpty();
            assertThat(words).doesNotContainPattern(DEBT);
        });
    }

    @MethodSource("cards")
    @ParameterizedTest
    void nobodyElseLearnsOfTheAccount(ObjectionCard card) {
        if (card.anybody()) {
            assertThat(said(card)).allSatisfy(words -> assertThat(PlainTone.faultsOnTheScreenOfAPhone(text(words)))
                    .isEmpty());
        }
    }

    @Test
    void somebodyElseIsOnOneOfThemWhoGaveNoReason() {
        assertThat(cards())
                .filteredOn(ObjectionCard::anybody)
                .singleElement()
                .extracting(ObjectionCard::reason)
                .isEqualTo((WhyNotPaid) null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did you receive our invoice?",
                "Then we go to court.",
                "I will call the police.",
                "Sonst klagen wir.",
                "Das ist Betrug."
            })
    void theJudgeWouldFindIt(String words) {
        assertThat(PlainTone.faults(text(words), Tone.FRIENDLY, Standing.HOUSE)).isNotEmpty();
    }

    private static Stream<String> said(ObjectionCard card) {
        return Stream.of(
                card.say().en(), card.say().de(), card.ask().en(), card.ask().de());
    }

    private static PlainText text(String words) {
        var text = new PlainText();
        text.append(words, 1);
        return text;
    }
}
