package io.dunwell.integration.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.integration.NumberStyle;
import org.junit.jupiter.api.Test;

class NumberStylesTest {

    private static NumberStyles of(String... texts) {
        var styles = new NumberStyles();
        long line = 2;
        for (var text : texts) {
            styles.look(line++, text);
        }
        return styles;
    }

    @Test
    void oneClearAmountSettlesTheOthers() {
        assertThat(of("1,020", "1,020.00").style()).isEqualTo(NumberStyle.POINT);
        assertThat(of("1.020", "13,50").style()).isEqualTo(NumberStyle.COMMA);
        assertThat(of("1.020.000").style()).isEqualTo(NumberStyle.COMMA);
        assertThat(of("$0.500").style()).isEqualTo(NumberStyle.POINT);
    }

    @Test
    void thousandsOrCentsHasToBeAsked() {
        var unsettled = of("12", "1,020");

        assertThat(unsettled.style()).isNull();
        assertThat(unsettled.mustAsk()).isTrue();
        assertThat(unsettled.evidence()).isEqualTo("The sign may part thousands or cents (line 3: 1,020)");
    }

    @Test
    void proofOfBothHasToBeAsked() {
        var both = of("13.50", "13,50");

        assertThat(both.mustAsk()).isTrue();
        assertThat(both.evidence())
                .isEqualTo(
                        "Some amounts have a point before the cents (line 2: 13.50), others a comma (line 3: 13,50)");
    }

    @Test
    void wholeAmountsNeedNoStyle() {
        assertThat(of("12", "7", "", "n/a").mustAsk()).isFalse();
    }
}
