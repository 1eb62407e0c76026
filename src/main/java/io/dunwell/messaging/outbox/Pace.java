package io.dunwell.messaging.outbox;

import jakarta.validation.constraints.Min;

/**
 * How fast one channel may send, all nodes together.
 *
 * @param perMinute at most this many in a minute, in one go if nothing was sent before
 * @param perDay at most this many on a day of the company's calendar
 */
record Pace(@Min(1) int perMinute, @Min(1) int perDay) {

    static final long MINUTE = 60_000;

    /** What one message uses up of a minute's credit, in milliseconds. */
    long cost() {
        return Math.max(1, MINUTE / perMinute);
    }
}
