package io.dunwell.messaging.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SegmentPriceTest {

    @Test
    void everyPartCosts() {
        assertThat(new SegmentPrice(new BigDecimal("0.0079"), "USD").of(3)).isEqualByComparingTo("0.0237");
    }

    @Test
    void withoutAPriceThereIsNoCost() {
        assertThat(new SegmentPrice(null, "USD").of(3)).isNull();
    }
}
