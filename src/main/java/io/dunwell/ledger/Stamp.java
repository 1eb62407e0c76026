package io.dunwell.ledger;

import java.time.Instant;

/** Who posts a row and when. */
record Stamp(String by, Instant at) {}
