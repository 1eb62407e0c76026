package io.dunwell.promises;

import io.dunwell.kernel.Money;

/**
 * What the payments say about one promise.
 *
 * @param received in time, at most the amount promised
 */
record Verdict(PromiseStanding standing, Money received) {

    boolean isMissed() {
        return standing == PromiseStanding.BROKEN || standing == PromiseStanding.PARTLY_KEPT;
    }
}
