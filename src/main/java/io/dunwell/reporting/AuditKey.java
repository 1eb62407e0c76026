package io.dunwell.reporting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the trail, newest first; at one moment sources stand in their order, and their rows from the last id down.
 */
public record AuditKey(Instant at, int source, long id) implements Comparable<AuditKey> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,16})-(\\d{1,3})-(\\d{1,18})");

    /** Empty for what is no place. */
    public static Optional<AuditKey> of(String written) {
        var parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new AuditKey(
                        Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                        Integer.parseInt(parts.group(2)),
                        Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(AuditKey other) {
        var byTime = other.at.compareTo(at);
        var bySource = Integer.compare(source, other.source);
        return byTime != 0 ? byTime : bySource != 0 ? bySource : Long.compare(other.id, id);
    }

    /** For an address. */
    @Override
    public String toString() {
        return "%d-%d-%d".formatted(ChronoUnit.MICROS.between(Instant.EPOCH, at), source, id);
    }
}
