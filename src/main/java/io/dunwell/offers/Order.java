package io.dunwell.offers;

import io.dunwell.kernel.Money;

/**
 * The order that is released once all is paid.
 *
 * @param reference as the order book knows it; its invoice is found by it
 * @param description what it is, in words the customer reads; may be empty
 * @param amount of the order before the discount
 */
public record Order(String reference, String description, Money amount) {}
