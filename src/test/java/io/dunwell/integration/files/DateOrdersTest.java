package io.dunwell.integration.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.integration.DateOrder;
import org.junit.jupiter.api.Test;

class DateOrdersTest {

    private static DateOrders of(String... texts) {
        var orders = new DateOrders();
        long line = 2;
        for (var text : texts) {
            orders.look(line++, text);
        }
        return orders;
    }

    @Test
    void oneNumberAboveTwelveProvesTheOrderOfAll() {
        var dayFirst = of("01-02-2020", "03-04-2020", "30-03-2020");

        assertThat(dayFirst.order()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(dayFirst.evidence()).isEqualTo("The day stands first (line 4: 30-03-2020)");
        assertThat(of("1/2/2020", "3/31/2020").order()).isEqualTo(DateOrder.MONTH_FIRST);
    }

    @Test
    void nothingAboveTwelveHasToBeAsked() {
        var unsettled = of("1/2/2020", "3/4/2020");

        assertThat(unsettled.order()).isNull();
        assertThat(unsettled.mustAsk()).isTrue();
        assertThat(unsettled.evidence())
                .isEqualTo("No date has a number above 12 that would settle it (line 2: 1/2/2020)");
    }

    @Test
    void proofOfBothHasToBeAsked() {
        var both = of("31/1/2020", "1/31/2020");

        assertThat(both.order()).isNull();
        assertThat(both.mustAsk()).isTrue();
        assertThat(both.evidence())
                .isEqualTo(
                        "Some dates can only begin with the day (line 2: 31/1/2020), others only with the month (line 3: 1/31/2020)");
    }

    @Test
    void datesThatBeginWithTheYearNeedNoOrder() {
        var years = of("2020-01-02", "2020-03-04", "Jan 5 2020", "5/5/2020", "");

        assertThat(years.order()).isNull();
        assertThat(years.mustAsk()).isFalse();
    }
}
