package io.dunwell.ledger;

import io.dunwell.kernel.Money;

/**
 * An open item that a receipt can pay.
 *
 * @param discount what is taken off when all the rest of it is paid with this receipt; zero for none
 * @param contested paid only if a person says so or the payer names it
 * @param named whether the payer named it
 */
public record OfferedItem(OpenItem item, Money discount, boolean contested, boolean named) {}
