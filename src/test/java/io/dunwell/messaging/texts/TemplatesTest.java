package io.dunwell.messaging.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.TemplateCatalog;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {

    private static final String FILE = "message-templates/en/first-reminder.%s.mustache";

    @Test
    void everyShippedTemplatePassesTheCheck() throws IOException {
        var files = MessageTemplates.files("classpath*:message-templates/*/*.mustache");

        new MessageTemplates();

        assertThat(files).hasSize(TemplateCatalog.ALL.size() * 3 * 2);
    }

    @Test
    void everyTemplateHasWordsInBothLanguagesForEachChannel() throws IOException {
        var templates = new MessageTemplates();

        var places = TemplateCatalog.ALL.stream().flatMap(info -> Stream.of(Channel.EMAIL, Channel.SMS, Channel.LETTER)
                .flatMap(channel -> Stream.of("en", "de")
                        .map(language -> templates.language(info.key(), channel, List.of(language)))));

        assertThat(places.map(found -> found.orElse("none")))
                .hasSize(84)
                .containsOnly("en", "de")
                .filteredOn("de"::equals)
                .hasSize(42);
    }

    @Test
    void aLanguageWithoutTheTextFallsBackToTheNextAndThenToEnglish() throws IOException {
        var templates = new MessageTemplates();

        assertThat(templates.language("first-reminder", Channel.EMAIL, List.of("fr", "de")))
                .contains("de");
        assertThat(templates.language("first-reminder", Channel.EMAIL, List.of("fr")))
                .contains("en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            email  | Pay by {{payBy}}                                 | must begin with a line “Subject: …”
            email  | Subject: Hello~~Please pay.                      | has no deadline: write {{payBy}} outside of every section
            letter | {{#hasItems}}{{payBy}}{{/hasItems}}              | has no deadline
            letter | {{payBy}} {{iban}}                               | uses the unknown field {{iban}}; known are business,
            letter | {{payBy}} {{companyPhone}}                       | uses {{companyPhone}}, which may be empty here
            letter | {{payBy}} {{reference}}                          | uses {{reference}}, which may be empty here
            letter | {{payBy}} {{#payBy}}x{{/payBy}}                  | uses {{payBy}}, which is no section
            letter | {{payBy}} {{{customerName}}}                     | uses {{{…}}; only values, sections and parts are allowed
            letter | {{payBy}} {{&customerName}}                      | uses {{&…}}; only values
            letter | {{payBy}} {{> nothing}}                          | includes the part “nothing”, which does not exist
            letter | {{payBy}} Did you receive our invoice?           | asks whether the bill arrived; name it instead
            letter | {{payBy}} Wir stellen Strafanzeige.              | threatens; say what will happen to the account instead
            sms    | {{payBy}} {{toPay}}                              | shows {{toPay}} to consumers; put it inside {{#business}}
            sms    | {{payBy}} your account is overdue                | tells a consumer's bystander of a debt with the word “overdue”
            email  | Subject: Past due!~~{{payBy}}                    | tells a consumer's bystander of a debt with the word “Past due”
            """)
    void refusesATemplateAndSaysWhy(String channel, String text, String sentence) {
        var file = Map.of(FILE.formatted(channel), text.replace("~~", "\n\n"));

        assertThatThrownBy(() -> new MessageTemplates(file, Map.of()))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("The template en/first-reminder.%s %s".formatted(channel, sentence));
    }

    @Test
    void acceptsInsideTheSectionForBusinessesWhatConsumersMustNotSee() {
        var sms = new TemplateSource(
                "en",
                "first-reminder",
                Channel.SMS,
                "{{#business}}{{toPay}} is overdue{{/business}}{{^business}}call us{{/business}} {{payBy}}");

        assertThat(new TemplateCheck(sms, name -> "").faults()).isEmpty();
    }

    @Test
    void refusesAFileNamedAfterNoTemplateOfTheCatalogue() {
        assertThatThrownBy(
                        () -> new MessageTemplates(Map.of("message-templates/en/lawsuit.email.mustache", ""), Map.of()))
                .hasMessageContaining("message-templates/en/lawsuit.email.mustache is not named");
    }

    @Test
    void refusesToStartWithoutEnglishMail() {
        assertThatThrownBy(() -> new MessageTemplates(Map.of(), Map.of()))
                .hasMessageContaining("The template final-notice has no English email text.");
    }
}
