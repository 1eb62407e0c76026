package io.dunwell.messaging.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class SettingsTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(org.springframework.validation.beanvalidation.LocalValidatorFactoryBean.class)
            .withUserConfiguration(Bound.class, ValidationAutoConfiguration.class);

    @Test
    void withoutSettingsEverythingStaysInside() {
        application.run(context -> {
            assertThat(context.getBean(MailSettings.class).isConfigured()).isFalse();
            assertThat(context.getBean(SmsSettings.class).isConfigured()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            mail.host=127.0.0.1                                    | (DUNWELL_MAIL_FROM) must be set when a mail host is
            mail.host=127.0.0.1;mail.from=nobody                   | must be a well-formed email address
            mail.host=203.0.113.9;mail.from=a@b.example;mail.security=NONE | is only for a mail server on this machine
            mail.host=127.0.0.1;mail.from=a@b.example;mail.read-timeout=0s | a mail server may never block for ever
            sms.account-sid=AC1                                    | needs TWILIO_AUTH_TOKEN and a sender
            sms.from=030-123                                       | must look like +4930123456
            """)
    void refusesToStartWithSettingsThatCannotWork(String settings, String sentence) {
        application
                .withPropertyValues(properties(settings))
                .run(context ->
                        assertThat(context).hasFailed().getFailure().rootCause().hasMessageContaining(sentence));
    }

    @Test
    void allowsAnUnprotectedLineToAServerOnThisMachine() {
        application
                .withPropertyValues(properties("mail.host=127.0.0.1;mail.from=a@b.example;mail.security=NONE"))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void neitherSettingsTellTheirSecret() {
        application
                .withPropertyValues(properties("mail.host=127.0.0.1;mail.from=a@b.example;mail.password=hush"))
                .run(context -> assertThat(context.getBean(MailSettings.class).toString())
                        .doesNotContain("hush"));
    }

    private static String[] properties(String settings) {
        return Map.of("all", settings).values().stream()
                .flatMap(all -> java.util.Arrays.stream(all.split(";")))
                .map(setting -> "dunwell.messaging." + setting.strip())
                .collect(Collectors.toList())
                .toArray(String[]::new);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({MailSettings.class, SmsSettings.class})
    static class Bound {}
}
