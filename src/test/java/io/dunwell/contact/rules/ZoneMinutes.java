package io.dunwell.contact.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A zone's clock from autumn 2025 to spring 2027 as a plain table of offsets, one for each quarter of an hour. */
final class ZoneMinutes {

    private static final Map<ZoneId, ZoneMinutes> ALL = new ConcurrentHashMap<>();
    private static final long FIRST = Instant.parse("2025-10-01T00:00:00Z").getEpochSecond() / 60;
    private static final int QUARTERS = 550 * 24 * 4;

    private final short[] offsets = new short[QUARTERS];

    private ZoneMinutes(ZoneId zone) {
        for (int i = 0; i < QUARTERS; i++) {
            int seconds = zone.getRules()
                    .getOffset(Instant.ofEpochSecond((FIRST + i * 15L) * 60))
                    .getTotalSeconds();
            offsets[i] = (short) (seconds / 60);
        }
    }

    static ZoneMinutes of(ZoneId zone) {
        return ALL.computeIfAbsent(zone, ZoneMinutes::new);
    }

    /** Minutes since the beginning of 1970 as the wall clock counts them. */
    long local(long minute) {
        return minute + offsets[(int) ((minute - FIRST) / 15)];
    }
}
