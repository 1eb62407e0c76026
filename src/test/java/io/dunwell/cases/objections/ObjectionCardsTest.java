package io.dunwell.cases.objections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.WhyNotPaid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** The cards that ship say what a calm colleague would say. */
class ObjectionCardsTest {

    private static final Pattern DAY_EN = Pattern.compile("\\b(day|days|date)\\b");
    private static final Pattern DAY_DE = Pattern.compile("\\b(Tag|Tage|Tagen)\\b");
    private static final Pattern AMOUNT_EN = Pattern.compile("(?i)\\b(how much|amount|part)\\b");
    private static final Pattern AMOUNT_DE = Pattern.compile("(?i)\\b(wie viel|betrag|teil)\\b");

    static List<ObjectionCard> cards() {
        return ObjectionCards.read(new ClassPathResource("objections/cards.yaml"));
    }

    @Test
    void everyReasonThatSomebodyMayHearHasACard() {
        assertThat(cards()).extracting(ObjectionCard::reason).contains(WhyNotPaid.values());
    }

    @Test
    void eachIsThereOnce() {
        assertThat(cards()).extracting(ObjectionCard::key).doesNotHaveDuplicates();
        assertThat(cards()).extracting(ObjectionCard::excuse).doesNotHaveDuplicates();
    }

    @MethodSource("cards")
    @ParameterizedTest
    void itIsShortAsksAQuestionAndLeadsToADeed(ObjectionCard card) {
        assertThat(card.deeds()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(card.remember()).isNotBlank();
        for (var language : new String[] {"en", "de"}) {
            assertThat(card.say().in(language)).hasSizeLessThan(160).doesNotContain("?");
            assertThat(card.ask().in(language)).hasSizeLessThan(160).endsWith("?");
        }
        assertThat(card.say().en()).isNotEqualTo(card.say().de());
        assertThat(card.ask().en()).isNotEqualTo(card.ask().de());
    }

    @MethodSource("cards")
    @ParameterizedTest
    void whatMayEndInAPromiseAsksForADayAndAnAmount(ObjectionCard card) {
        if (card.deeds().contains(ObjectionDeed.PROMISE)) {
            assertThat(card.ask().en()).containsPattern(DAY_EN).containsPattern(AMOUNT_EN);
            assertThat(card.ask().de()).containsPattern(DAY_DE).containsPattern(AMOUNT_DE);
        }
    }

    @Test
    void whoSaysThatItIsPaidIsAskedForDayWayAndReference() {
        var paid = cards().stream()
                .filter(card -> card.key().equals("already-paid"))
                .findFirst()
                .orElseThrow();

        assertThat(paid.ask().en()).contains("which day", "which way", "which reference");
        assertThat(paid.deeds()).contains(ObjectionDeed.PAYMENT);
    }

    @Test
    void whoeverMayNotStopCollectingWritesDownTheWish() {
        assertThat(ObjectionDeed.values())
                .filteredOn(ObjectionDeed::isForSupervisors)
                .containsExactly(ObjectionDeed.STOP);
        assertThat(cards())
                .filteredOn(card -> card.deeds().contains(ObjectionDeed.STOP))
                .allSatisfy(card -> assertThat(card.deeds()).contains(ObjectionDeed.WISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-AT", "de_CH"})
    void aGermanIsSpokenToInGerman(String language) {
        assertThat(new Spoken("Thank you.", "Danke.").in(language)).isEqualTo("Danke.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "den", ""})
    void everybodyElseIsSpokenToInEnglish(String language) {
        assertThat(new Spoken("Thank you.", "Danke.").in(language)).isEqualTo("Thank you.");
    }

    @Test
    void aCardWithoutOneOfTheLanguagesIsRefused() {
        assertThatThrownBy(() -> read(card("say: {en: Thank you.}", "deeds: [PROMISE]")))
                .rootCause()
                .hasMessage("Words to say are needed in English and in German: Thank you..");
    }

    @Test
    void aDisputeAboutNothingIsRefused() {
        assertThatThrownBy(() -> read(card("say: {en: Thank you., de: Danke.}", "deeds: [DISPUTE]")))
                .rootCause()
                .hasMessage("The card “late” must say what is disputed, if and only if a dispute fits.");
    }

    @Test
    void aNameThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> read(card("say: {en: Thank you., de: Danke.}", "deeds: [PROMISE]\n    mood: calm")))
                .hasMessageContaining("cards");
        assertThat(Set.copyOf(read(card("say: {en: Thank you., de: Danke.}", "deeds: [PROMISE]"))))
                .hasSize(1);
    }

    private static List<ObjectionCard> read(String yaml) {
        return ObjectionCards.read(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "cards.yaml") {
            @Override
            public String getFilename() {
                return "cards.yaml";
            }
        });
    }

    private static String card(String say, String deeds) {
        return """
                cards:
                  - key: late
                    excuse: {en: Later., de: Später.}
                    remember: Soon is not a day.
                    ask: {en: "When?", de: "Wann?"}
                    %s
                    %s
                """
                .formatted(say, deeds);
    }
}
