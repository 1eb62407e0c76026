package io.dunwell.integration.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.integration.DateOrder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static String read(String text, @Nullable DateOrder order) {
        return Dates.read(text, order).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-01-28",
                "2021/1/28",
                "2021.01.28",
                "20210128",
                "2021-01-28T11:04:09+00:00",
                "2021-01-28 11:04",
                "28 January 2021",
                "28-Jan-2021",
                "Jan 28 2021",
                "January 28, 2021"
            })
    void formsThatMeanTheSameToEverybodyNeedNoOrder(String text) {
        assertThat(read(text, null)).isEqualTo("2021-01-28");
    }

    @Test
    void orderDecidesBetweenDayAndMonth() {
        assertThat(read("3/4/2026", DateOrder.DAY_FIRST)).isEqualTo("2026-04-03");
        assertThat(read("3/4/2026", DateOrder.MONTH_FIRST)).isEqualTo("2026-03-04");
        assertThat(read("03.04.2026", DateOrder.DAY_FIRST)).isEqualTo("2026-04-03");
        assertThat(read("03-04-2026 00:00:00", DateOrder.DAY_FIRST)).isEqualTo("2026-04-03");
    }

    @Test
    void dateThatReadsInTwoWaysIsRefusedWithoutAnOrder() {
        assertThatThrownBy(() -> read("3/4/2026", null))
                .hasMessage(
                        "'3/4/2026' can be read in two ways; write it as 2026-01-31, or say whether the day or the month stands first");
        assertThat(read("4/4/2026", null)).isEqualTo("2026-04-04");
    }

    @Test
    void dayThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> read("30/02/2026", DateOrder.DAY_FIRST))
                .hasMessage("'30/02/2026' is a day that does not exist; correct the date");
        assertThatThrownBy(() -> read("13/25/2026", DateOrder.DAY_FIRST))
                .hasMessage("'13/25/2026' is a day that does not exist; correct the date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "1/2/26", "44000", "2026-01", "0226-01-31", "1/2/2026 and 3/4/2026", "-"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> read(text, DateOrder.DAY_FIRST))
                .hasMessage("'%s' is not a date; write it as 2026-01-31", text);
    }

    @Test
    void leapDayExistsInItsYears() {
        assertThat(Dates.read("29.02.2024", DateOrder.DAY_FIRST)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThatThrownBy(() -> read("29.02.2026", DateOrder.DAY_FIRST)).hasMessageContaining("does not exist");
    }
}
