package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemittanceTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            INV-2041   | INV-2041                             | INV-2041
            INV-2041   | inv 2041                             | INV-2041
            INV-2041   | Invoice no. 2041, thank you          | INV-2041
            INV-2041   | INV2041/March                        | INV-2041
            INV-2041   | payment for 2041                     | INV-2041
            INV-00123  | inv 123                              | INV-00123
            INV-123    | INV 000123                           | INV-123
            4410-2291  | 44102291                             | 4410-2291
            4410-2291  | 4410 2291                            | 4410-2291
            44102291   | 4410-2291 with thanks                | 44102291
            44102291   | 00044102291                          | 44102291
            RE-2026-7  | Rechnung re 2026 / 7 vom 3.2.        | RE-2026-7
            7          | Invoice 7                            | 7
            7          | 7 pallets                            | -
            INV-1      | INV-12                               | -
            INV-12     | our 12 pallets                       | -
            INV-12     | invoice 12                           | INV-12
            1200       | we pay 1200.00 today                 | -
            INV-2026   | paid on 12.03.2026                   | -
            INV-2026   | 1,200.00 for INV 2026                | INV-2026
            INV-1      | -                                    | -
            """)
    void namedHoweverItIsWritten(String reference, String text, String named) {
        assertThat(RemittanceText.named(text, List.of(reference)))
                .containsExactlyElementsOf(named == null ? List.of() : List.of(named));
    }

    @Test
    void numbersInARowNeedNoLetters() {
        var known = List.of("INV-12", "INV-13", "INV-14", "INV-15");

        assertThat(RemittanceText.named("INV-12/13 and 14", known))
                .containsExactlyInAnyOrder("INV-12", "INV-13", "INV-14");
        assertThat(RemittanceText.named("Invoices 12, 13", known)).containsExactlyInAnyOrder("INV-12", "INV-13");
    }

    @Test
    void theLongerNumberIsMeant() {
        assertThat(RemittanceText.named("INV-1-2", List.of("INV-1", "INV-1-2", "INV-2")))
                .containsExactly("INV-1-2");
    }

    @Test
    void aNumberThatTwoSeriesHaveNamesNeither() {
        assertThat(RemittanceText.named("for 2041", List.of("INV-2041", "CN-2041")))
                .isEmpty();
        assertThat(RemittanceText.named("for INV 2041", List.of("INV-2041", "CN-2041")))
                .containsExactly("INV-2041");
    }
}
