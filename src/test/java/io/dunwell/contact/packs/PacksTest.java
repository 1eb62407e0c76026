package io.dunwell.contact.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class PacksTest {

    private static final String GOOD =
            """
            packs:
              - id: texas-calls
                rule: F2
                kind: HARD
                source: https://example.com/law
                since: 2026-01-01
                country: US
                channels: [PHONE]
                cap: { most: 2, days: 7 }
            """;

    @Test
    void theFileThatShipsCanBeMeant() {
        var packs = new Packs(new ClassPathResource("contact/packs.yaml"));

        assertThat(packs.hours()).hasSize(4);
        assertThat(packs.caps()).hasSize(4);
    }

    @Test
    void readsAPackAsWritten() {
        var cap = read(GOOD).caps().get(0);

        assertThat(cap.id()).isEqualTo("F2");
        assertThat(cap.most()).isEqualTo(2);
        assertThat(cap.scope().since()).isEqualTo("2026-01-01");
        assertThat(cap.scope().consumersOnly()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            rule: F2                        | rule: F9                   | The pack “texas-calls” names the rule F9; caps belong to F1, F2, F3.
            source: https://example.com/law | source: hearsay            | The pack “texas-calls” needs a source that can be opened.
            since: 2026-01-01               | consumers: true            | The pack “texas-calls” needs the day since when it binds, like since: 2026-09-01.
            country: US                     | country: Texas             | The pack “texas-calls” needs a country like US, or "*" for everywhere.
            channels: [PHONE]               | channels: []               | The pack “texas-calls” needs channels.
            channels: [PHONE]               | channels: [FAX]            | cannot be read at packs[0].channels
            most: 2                         | most: 0                    | needs a cap of at least one contact in 1 to 30 days.
            most: 2                         | most: two                  | cannot be read at packs[0].cap
            country: US                     | kuntry: US                 | cannot be read at packs
            cap: { most: 2, days: 7 }       | consumers: false           | The pack “texas-calls” needs either hours or a cap.
            """)
    void refusesWhatCannotBeMeant(String instead, String written, String sentence) {
        assertThatThrownBy(() -> read(GOOD.replace(instead, written))).hasMessageContaining(sentence);
    }

    @Test
    void refusesTwoPacksOfOneName() {
        var twice = GOOD + GOOD.substring(GOOD.indexOf("  - id"));

        assertThatThrownBy(() -> read(twice)).hasMessage("Two packs are called “texas-calls”.");
    }

    private static Packs read(String file) {
        return new Packs(new ByteArrayResource(file.getBytes(UTF_8)));
    }
}
