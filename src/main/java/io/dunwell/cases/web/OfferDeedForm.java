package io.dunwell.cases.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a person does with an offer that was made.
 *
 * @param reason why it is withdrawn
 * @param invoice under which number the order was billed
 */
record OfferDeedForm(
        @Size(max = 500, message = "Use at most 500 characters.") @Nullable String reason,
        @Size(max = 80, message = "Use at most 80 characters.") @Nullable String invoice) {

    static final OfferDeedForm EMPTY = new OfferDeedForm("", "");
}
