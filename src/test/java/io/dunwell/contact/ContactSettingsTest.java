package io.dunwell.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ContactSettingsTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Bound.class, ValidationAutoConfiguration.class);

    @Test
    void withoutSettingsTheDefaultsHold() {
        application.run(context -> {
            var settings = context.getBean(ContactSettings.class);
            assertThat(settings.opens()).isEqualTo(LocalTime.of(9, 0));
            assertThat(settings.closes()).isEqualTo(LocalTime.of(18, 0));
            assertThat(settings.caps()).isEqualTo(new ContactSettings.Caps(1, 2, 2, 3, 4));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            opens=07:30          | dunwell.contact.opens and closes must lie between 08:00 and 20:00, opens first
            closes=20:30         | dunwell.contact.opens and closes must lie between 08:00 and 20:00, opens first
            opens=18:00          | dunwell.contact.opens and closes must lie between 08:00 and 20:00, opens first
            caps.calls-per-week=8 | caps.callsPerWeek
            caps.all-per-week=0   | caps.allPerWeek
            """)
    void refusesToStartWithLooserRulesThanTheFloor(String setting, String sentence) {
        application
                .withPropertyValues("dunwell.contact." + setting)
                .run(context ->
                        assertThat(context).hasFailed().getFailure().rootCause().hasMessageContaining(sentence));
    }

    @Configuration
    @EnableConfigurationProperties(ContactSettings.class)
    static class Bound {}
}
