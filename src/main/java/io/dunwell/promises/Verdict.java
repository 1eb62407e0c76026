package io.dunwell.promises;

import io.dunwell.kernel.Money;

/** What the payments say about one promise. */
record Verdict(PromiseStanding standing, Money received) {}
