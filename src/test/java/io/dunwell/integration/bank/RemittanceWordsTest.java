package io.dunwell.integration.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemittanceWordsTest {

    @Test
    void numbersAreFoundHoweverTheyAreSetOff() {
        assertThat(RemittanceWords.of(List.of("Payment for (INV-1001), RE 2026/17.")))
                .contains("INV-1001", "1001", "RE 2026/17", "2026/17")
                .doesNotContain("Payment", "for");
    }

    @Test
    void prefixesPeopleWriteAreTakenOff() {
        assertThat(RemittanceWords.of(List.of("Invoice#4711 Rechnungsnr.0815 inv12345")))
                .contains("4711", "0815", "12345");
    }

    @Test
    void shortNumbersTellNothingByThemselves() {
        assertThat(RemittanceWords.isTelling("17")).isFalse();
        assertThat(RemittanceWords.isTelling("2026")).isFalse();
        assertThat(RemittanceWords.isTelling("201301234")).isTrue();
        assertThat(RemittanceWords.isTelling("INV-17")).isTrue();
    }
}
