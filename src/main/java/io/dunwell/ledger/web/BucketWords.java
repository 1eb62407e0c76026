package io.dunwell.ledger.web;

import io.dunwell.ledger.Bucket;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What people call the ages of debts. */
final class BucketWords {

    static final Map<Bucket, String> ALL = all();

    private BucketWords() {}

    static String of(Bucket bucket) {
        return switch (bucket) {
            case CURRENT -> "Not due";
            case DAYS_1_30 -> "1–30";
            case DAYS_31_60 -> "31–60";
            case DAYS_61_90 -> "61–90";
            case OVER_90 -> "Over 90";
        };
    }

    private static Map<Bucket, String> all() {
        var words = new EnumMap<Bucket, String>(Bucket.class);
        for (var bucket : Bucket.values()) {
            words.put(bucket, of(bucket));
        }
        return Collections.unmodifiableMap(words);
    }
}
