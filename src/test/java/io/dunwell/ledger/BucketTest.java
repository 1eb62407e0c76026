package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketTest {

    @ParameterizedTest
    @CsvSource({
        "-400, CURRENT",
        "-1, CURRENT",
        "0, CURRENT",
        "1, DAYS_1_30",
        "30, DAYS_1_30",
        "31, DAYS_31_60",
        "60, DAYS_31_60",
        "61, DAYS_61_90",
        "90, DAYS_61_90",
        "91, OVER_90",
        "100000, OVER_90"
    })
    void edgesBelongToTheLowerBucket(long daysPastDue, Bucket bucket) {
        assertThat(Bucket.of(daysPastDue)).isEqualTo(bucket);
    }
}
