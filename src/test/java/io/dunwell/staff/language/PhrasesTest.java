package io.dunwell.staff.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

    private final Phrases german = new Phrases(Map.of(
            "Call customer", "Kunden anrufen",
            "Next: {1}", "Als Nächstes: {1}",
            "Next: {1}, by a person until {2}.", "Als Nächstes: {1}, durch eine Person bis {2}.",
            "{1} to collect, {2} days late", "{1} einzufordern, seit {2} Tagen überfällig",
            "of {1}", "von {1}",
            "Waits for {1} until {2}.", "Wartet bis {2} auf {1}."));

    @Test
    void wholePhrases() {
        assertThat(german.of("Call customer")).hasValue("Kunden anrufen");
        assertThat(german.of("Kowalczyk Logistik GmbH")).isEmpty();
        assertThat(german.of("")).isEmpty();
    }

    @Test
    void valuesStandWhereTheOtherLanguageHasThem() {
        assertThat(german.of("Waits for €8,084.00 until 25 November."))
                .hasValue("Wartet bis 25 November auf €8,084.00.");
        assertThat(german.of("€8,084.00 to collect, 62 days late"))
                .hasValue("€8,084.00 einzufordern, seit 62 Tagen überfällig");
    }

    @Test
    void aValueThatIsAPhraseIsSaidInTheOtherLanguage() {
        assertThat(german.of("Next: Call customer")).hasValue("Als Nächstes: Kunden anrufen");
    }

    @Test
    void theMostParticularPatternCounts() {
        assertThat(german.of("Next: Call customer, by a person until 19 November."))
                .hasValue("Als Nächstes: Kunden anrufen, durch eine Person bis 19 November.");
    }

    @Test
    void aShortPatternDoesNotTakeSentencesOfPeople() {
        assertThat(german.of("of €14,000.00")).hasValue("von €14,000.00");
        assertThat(german.of("of course we pay next week, as we said. Sorry")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am not going to pay that.",
                "We never agreed to that price.",
                "Answered the reminder by e-mail.",
                "Wendy Ashgrove, Answered the reminder by e-mail, Bank transfer",
                "What came of the offer that you made?",
                "We pay on Friday, as we said, sent"
            })
    void whatPeopleWriteStays(String words) {
        assertThat(new Languages().of("de").orElseThrow().of(words)).isEmpty();
    }

    @Test
    void theFirstLetterMayBeAnother() {
        assertThat(german.of("call customer")).hasValue("Kunden anrufen");
        assertThat(german.of("Of €14,000.00")).hasValue("Von €14,000.00");
    }

    @Test
    void listsAreSaidPartByPartUntilAPersonSpeaks() {
        assertThat(german.of("of €5.00, Piotr Zieliński, Call customer"))
                .hasValue("von €5.00, Piotr Zieliński, Kunden anrufen");
        assertThat(german.of("of €5.00, they were friendly, Call customer"))
                .hasValue("von €5.00, they were friendly, Call customer");
    }

    @Test
    void clausesAreSaidWhenAllOfThemArePhrases() {
        assertThat(german.of("€8,084.00 to collect, 62 days late; Call customer"))
                .hasValue("€8,084.00 einzufordern, seit 62 Tagen überfällig; Kunden anrufen");
        assertThat(german.of("Call customer; he asked for it")).isEmpty();
    }

    @Test
    void placesAndDaysComeFromThePlatform() {
        var all = new Languages().of("de").orElseThrow();

        assertThat(all.of("Switzerland")).hasValue("Schweiz");
        assertThat(all.of("Thursday")).hasValue("Donnerstag");
        assertThat(all.of("EUR Euro")).hasValue("EUR Euro");
    }

    @Test
    void bothSidesHaveTheSameValues() {
        assertThatThrownBy(() -> new Phrases(Map.of("Due {1}", "Fällig")))
                .hasMessage("“Due {1}” cannot be said as “Fällig”");
        assertThatThrownBy(() -> new Phrases(Map.of("{1} {2}", "{2} {1}"))).hasMessageContaining("cannot be said");
    }
}
