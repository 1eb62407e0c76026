package io.dunwell.messaging;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of the messages that were due.
 *
 * @param sent handed over to a provider or the local outbox
 * @param toPrint letters now waiting for a person
 * @param withheld not sent on purpose
 * @param deferred not sent now but later: outside the permitted hours, or the provider was busy
 * @param rejected refused for good
 * @param unknown may or may not have left; claims of a crashed node included
 * @param failures one sentence for each message rejected or unknown, the first hundred
 */
public record DispatchReport(
        int sent, int toPrint, int withheld, int deferred, int rejected, int unknown, List<String> failures) {

    public static final DispatchReport NOTHING = new DispatchReport(0, 0, 0, 0, 0, 0, List.of());

    /** Messages looked at. */
    public int total() {
        return sent + toPrint + withheld + deferred + rejected + unknown;
    }

    public DispatchReport plus(DispatchReport other) {
        return new DispatchReport(
                sent + other.sent,
                toPrint + other.toPrint,
                withheld + other.withheld,
                deferred + other.deferred,
                rejected + other.rejected,
                unknown + other.unknown,
                Stream.concat(failures.stream(), other.failures.stream())
                        .limit(100)
                        .toList());
    }
}
