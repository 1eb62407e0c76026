package io.dunwell.messaging.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Answers quote our mail, some without a mark: our own words must not be heard as a refusal. */
class OwnWordsTest {

    static Stream<Resource> mails() throws IOException {
        var files = new PathMatchingResourcePatternResolver();
        return Stream.of("*.email.mustache", "parts/*.text.mustache").flatMap(name -> {
            try {
                return Stream.of(files.getResources("classpath*:message-templates/*/" + name));
            } catch (IOException missing) {
                throw new IllegalStateException(missing);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("mails")
    void noMailOfOursRefusesAnything(Resource mail) throws IOException {
        assertThat(RefusalWords.meaningOfMail(mail.getContentAsString(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paid on Friday. End emails to this address: https://dunwell.example.com/unsubscribe/ab12",
                "Bezahlt. E-Mails an diese Adresse beenden: https://dunwell.example.com/unsubscribe/ab12"
            })
    void theWayOutBelowThemIsNotTaken(String words) {
        assertThat(RefusalWords.meaningOfMail(words)).isEmpty();
    }
}
