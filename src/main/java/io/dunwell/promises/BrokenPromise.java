package io.dunwell.promises;

import io.dunwell.kernel.Money;
import java.time.LocalDate;

/**
 * A promise, or an instalment, that was not kept in time.
 *
 * @param missing what did not come
 * @param dueOn for which day it was promised
 * @param brokenOn on which day its grace was over
 */
public record BrokenPromise(Money missing, LocalDate dueOn, LocalDate brokenOn) {

    static BrokenPromise of(Promise promise) {
        return new BrokenPromise(
                promise.outstanding(),
                promise.dueOn(),
                promise.judgedOn() == null ? promise.graceUntil() : promise.judgedOn());
    }
}
