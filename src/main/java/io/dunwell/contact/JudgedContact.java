package io.dunwell.contact;

import org.jspecify.annotations.Nullable;

/** A verdict and whom it concerned. */
public record JudgedContact(@Nullable Long messageId, long customerId, Verdict verdict) {}
