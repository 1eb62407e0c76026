package io.dunwell.messaging.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.TemplateCatalog;
import io.dunwell.messaging.TemplateInfo;
import io.dunwell.messaging.Tone;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    @Test
    void everyShippedTemplatePassesTheCheck() throws IOException {
        var files = HouseTexts.files("classpath*:message-templates/*/*.mustache");

        new HouseTexts();

        assertThat(files).hasSize(TemplateCatalog.ALL.size() * 3 * 2);
    }

    @Test
    void everyTemplateHasWordsInBothLanguagesForEachChannel() throws IOException {
        var places = new HouseTexts().places();

        assertThat(places).hasSize(TemplateCatalog.ALL.size() * 6).allSatisfy(place -> assertThat(
                        TemplateCatalog.has(place.template()))
                .isTrue());
        assertThat(places).filteredOn(place -> place.language().equals("de")).hasSize(TemplateCatalog.ALL.size() * 3);
        assertThat(places).filteredOn(place -> place.channel() == Channel.SMS).hasSize(TemplateCatalog.ALL.size() * 2);
    }

    @Test
    void remindersClimbTheLadderFriendlyFirmFinalInBothLanguages() throws IOException {
        var ladder = Stream.of("first-reminder", "second-reminder", "final-notice")
                .map(TemplateCatalog::get)
                .toList();

        assertThat(ladder).extracting(TemplateInfo::tone).containsExactly(Tone.FRIENDLY, Tone.FIRM, Tone.FINAL);
        assertThat(ladder).isSortedAccordingTo(Comparator.comparingInt(TemplateInfo::firmness));
        assertThat(new HouseTexts().places())
                .contains(
                        new TextPlace("first-reminder", Channel.EMAIL, "de"),
                        new TextPlace("second-reminder", Channel.SMS, "de"),
                        new TextPlace("final-notice", Channel.LETTER, "en"));
    }

    @Test
    void aLanguageWithoutTheTextFallsBackToTheNextAndThenToEnglish() throws IOException {
        var texts = new TextsOfTheMoment(new HouseTexts().wordings());

        assertThat(texts.find("first-reminder", Channel.EMAIL, List.of("fr", "de"))
                        .map(Wording::language))
                .contains("de");
        assertThat(texts.find("first-reminder", Channel.EMAIL, List.of("fr")).map(Wording::language))
                .contains("en");
    }

    @Test
    void refusesAFileNamedAfterNoTemplateOfTheCatalogue() {
        assertThatThrownBy(() -> new HouseTexts(Map.of("message-templates/en/lawsuit.email.mustache", ""), Map.of()))
                .hasMessageContaining("message-templates/en/lawsuit.email.mustache is not named");
    }

    @Test
    void refusesToStartWithoutEnglishMail() {
        assertThatThrownBy(() -> new HouseTexts(Map.of(), Map.of()))
                .hasMessageContaining("The template first-reminder has no English email text.");
    }

    @Test
    void whatAWriterTypesIsShownAsItIsInPlainTextAndInHtml() throws IOException {
        var text = new HouseTexts()
                .compiled(
                        new TextPlace("first-reminder", Channel.EMAIL, "en"),
                        1,
                        new Words("Hello", "R&D: 3 < 5, {{customerName}}\n\n<b> {{payBy}}"))
                .fill(Map.of("customerName", "Berg & Co", "payBy", "10 March"));

        assertThat(text.text()).startsWith("R&D: 3 < 5, Berg & Co\n\n<b> 10 March");
        assertThat(text.html().get()).contains("<p>R&amp;D: 3 &lt; 5, Berg &amp; Co</p>", "<p>&lt;b&gt; 10 March</p>");
    }
}
