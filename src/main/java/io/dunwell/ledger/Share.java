package io.dunwell.ledger;

import io.dunwell.kernel.Money;

/**
 * What one charge gets of a credit.
 *
 * @param discount what is taken off the charge in addition, zero for none
 */
record Share(Payable charge, Money amount, Money discount, AllocatedBy rule) {

    Money settled() {
        return amount.plus(discount);
    }
}
