package io.dunwell.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.agencies.Paper.Column;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetsTest {

    private static final List<Column> TWO = List.of(Column.of("a", "first"), Column.of("b", "second"));

    @Test
    void everyRowIsALineUnderTheHeadings() {
        assertThat(table(List.of("INV-1", "two, \"three\""))).isEqualTo("a,b\r\nINV-1,\"two, \"\"three\"\"\"\r\n");
    }

    @Test
    void noTextRunsAsAFormula() {
        assertThat(table(List.of("=HYPERLINK(A1)", "+1+1"), List.of("@SUM", "-2+3")))
                .isEqualTo("a,b\r\n'=HYPERLINK(A1),'+1+1\r\n'@SUM,'-2+3\r\n");
    }

    @Test
    void amountsAndTelephoneNumbersStayAsTheyAre() {
        assertThat(table(List.of("-60.00", "+4930123456"))).isEqualTo("a,b\r\n-60.00,+4930123456\r\n");
    }

    @Test
    void rowThatDoesNotFitIsABug() {
        assertThatThrownBy(() -> table(List.of("alone"))).hasMessage("A row has 1 cells for 2 columns");
    }

    @SafeVarargs
    private static String table(List<String>... rows) {
        return new String(Sheets.table(TWO, List.of(rows)), StandardCharsets.UTF_8);
    }
}
