package io.dunwell.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.LedgerLine;
import io.dunwell.ledger.LineType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetsTest {

    @Test
    void everyRowOfTheBooksIsALine() {
        var text = Sheets.ledger(List.of(line("INV-1", "two, \"three\"")));

        assertThat(text)
                .startsWith("type,date,kind,reference,amount,currency,due,charge,credit,note")
                .contains("charge,2026-01-02,INVOICE,INV-1,100.00,EUR,2026-02-01,1,,\"two, \"\"three\"\"\"");
    }

    @Test
    void noTextRunsAsAFormula() {
        var text = Sheets.ledger(List.of(line("=HYPERLINK(A1)", "+1"), line("@SUM", "-2")));

        assertThat(text)
                .contains(",'=HYPERLINK(A1),", ",'+1", ",'@SUM,", ",'-2")
                .doesNotContain(",=", ",@");
    }

    private static LedgerLine line(String reference, String note) {
        return new LedgerLine(
                LineType.CHARGE,
                1,
                LocalDate.parse("2026-01-02"),
                "INVOICE",
                reference,
                Money.of("100.00", "EUR"),
                LocalDate.parse("2026-02-01"),
                1L,
                null,
                null,
                note,
                "dunwell",
                Instant.EPOCH);
    }
}
