package io.dunwell.integration.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.integration.FileSource;
import io.dunwell.integration.PublicData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class Mt940ReaderTest {

    private static List<BankLine> lines(FileSource file) throws IOException {
        var lines = new ArrayList<BankLine>();
        Mt940Reader.read(file, StandardCharsets.UTF_8, lines::add);
        return lines;
    }

    private static List<BankEntry> entries(String name) throws IOException {
        return lines(FileSource.of(PublicData.file("bank/mt940/" + name))).stream()
                .map(line -> Objects.requireNonNull(line.entry(), line.problem()))
                .toList();
    }

    private static String told(BankEntry entry) {
        return "%s %s%s".formatted(entry.bookedOn(), entry.incoming() ? "+" : "-", entry.amount());
    }

    @Test
    void germanSubFieldsTellPayerAndPurpose() throws IOException {
        var first = entries("betterplace__sepa_snippet.sta").get(0);

        assertThat(told(first)).isEqualTo("2007-09-07 +50990.05 EUR");
        assertThat(first.account()).isEqualTo("50880050/0194787400888");
        assertThat(first.servicerReference()).isEqualTo("0724710333343453");
        assertThat(first.endToEndId()).isEqualTo("EndToEndId TFNR 22 004 00001");
        assertThat(first.remittance()).containsExactly("Verw CTSc-01 BC-PPP TFNr 22 004");
        assertThat(first.counterparty()).isEqualTo("KARL        KAUFMANN");
        assertThat(first.counterpartyAccount()).isEqualTo("DE14508800500194785000");
    }

    @Test
    void returnsAreKnownByTheirCode() throws IOException {
        var entries = entries("betterplace__sepa_snippet.sta");

        assertThat(entries).hasSize(11);
        assertThat(entries.stream().filter(BankEntry::takesBack).map(Mt940ReaderTest::told))
                .containsExactly(
                        "2007-09-04 -0.08 EUR",
                        "2007-09-04 +335.33 EUR",
                        "2007-09-04 +15000.00 EUR",
                        "2007-09-04 +915311.55 EUR");
    }

    @Test
    void severalStatementsInOneFileHaveTheirOwnCurrencies() throws IOException {
        var entries = entries("cmxl__mt940.sta");

        assertThat(entries).extracting(one -> one.amount().currency()).contains("DEM", "EUR", "PLN");
        assertThat(entries).extracting(BankEntry::key).doesNotHaveDuplicates();
        assertThat(told(entries.get(1))).isEqualTo("2013-10-17 -620.30 DEM");
    }

    @Test
    void dutchCodeWordsTellPayerAndPurpose() throws IOException {
        var second = entries("jejik__rabobank-iban.sta").get(1);

        assertThat(second.counterparty()).isEqualTo("JOHN DOE");
        assertThat(second.remittance()).containsExactly("Reference 201301234");
    }

    @Test
    void plainTextIsTakenAsItIs() throws IOException {
        assertThat(entries("jejik__ing.sta")).hasSize(7);
        assertThat(entries("jejik__ing.sta").get(6).remittance())
                .containsExactly(
                        "0111111111 Hr S Marechal ROSMALEN Hr S Marechal ROSMALEN Betaling transactiedatum: 22-07-2010");
        assertThat(entries("mBank__mt940.sta"))
                .extracting(Mt940ReaderTest::told)
                .containsOnly("2017-01-19 +0.01 PLN")
                .hasSize(3);
    }

    @Test
    void thirtiethOfFebruaryIsASentence() throws IOException {
        for (var file : List.of("self-provided__february_30.sta", "self-provided__transaction_details_wrapped.sta")) {
            var lines = lines(FileSource.of(PublicData.file("bank/mt940/" + file)));

            assertThat(lines)
                    .extracting(BankLine::problem)
                    .containsExactly(
                            "Entry 1 is dated 160230 (year, month, day), a day that does not exist; ask the bank for a corrected statement.");
        }
    }

    @Test
    void fragmentWithoutAnOpeningIsRefused() {
        assertThatThrownBy(() -> entries("self-provided__sparkassen.sta"))
                .hasMessage(
                        "The file holds no whole MT940 statement: one begins with :20: and says account and currency in :25: and :60F:. Get it from the bank again.");
    }

    @Test
    void amountThatIsNoneIsReported() throws IOException {
        var text =
                ":20:S\n:25:1/2\n:28C:1/1\n:60F:C260101EUR0,00\n:61:2601050105CRabcNTRFNONREF\n:86:hello\n:62F:C260101EUR0,00\n-\n";

        var lines = lines(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(lines)
                .extracting(BankLine::problem)
                .containsExactly("Entry 1 has no amount that can be read; ask the bank for a corrected statement.");
    }
}
