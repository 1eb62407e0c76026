package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRangeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    @Test
    void theYearIsThatOfTheDocument() {
        var range = new NumberRange(Numbered.CREDIT_NOTE, "CN-{year}-", 4, 7);

        assertThat(range.written(DAY)).isEqualTo("CN-2026-0007");
        assertThat(range.written(DAY.plusDays(1))).isEqualTo("CN-2027-0007");
    }

    @Test
    void aNumberMayHaveMoreDigitsThanAreAskedFor() {
        assertThat(new NumberRange(Numbered.CREDIT_NOTE, "", 2, 1234).written(DAY))
                .isEqualTo("1234");
    }

    @Test
    void itsOwnNumbersAreKnownAgain() {
        var range = new NumberRange(Numbered.CREDIT_NOTE, "CN-{year}-", 4, 7);

        assertThat(range.numberIn("CN-2026-0007", DAY)).hasValue(7);
        assertThat(range.numberIn("CN-2026-12345", DAY)).hasValue(12345);
        for (var other :
                new String[] {"CN-2025-0007", "CN-2026-07", "CN-2026-00007", "CN-2026-0x07", "CN-2026-", "7"}) {
            assertThat(range.numberIn(other, DAY)).as(other).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN-{month}-", "${7*7}", "<b>", "#{x}", "a prefix of more than 24 letters"})
    void nothingInAPrefixMeansAnythingButTheYear(String prefix) {
        assertThatThrownBy(() -> new NumberRange(Numbered.CREDIT_NOTE, prefix, 4, 1))
                .hasMessageContaining("The prefix takes at most 24 letters");
    }

    @Test
    void digitsAndTheNextNumberHaveTheirBounds() {
        assertThatThrownBy(() -> new NumberRange(Numbered.CREDIT_NOTE, "", 0, 1))
                .hasMessage("Enter 1 to 10 digits.");
        assertThatThrownBy(() -> new NumberRange(Numbered.CREDIT_NOTE, "", 11, 1))
                .hasMessage("Enter 1 to 10 digits.");
        assertThatThrownBy(() -> new NumberRange(Numbered.CREDIT_NOTE, "", 4, 0))
                .hasMessage("Enter a next number from 1 on.");
    }
}
