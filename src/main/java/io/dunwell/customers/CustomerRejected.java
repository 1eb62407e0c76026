package io.dunwell.customers;

import io.dunwell.kernel.Rejection;

/** A customer or contact could not be taken as it was given. */
public final class CustomerRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    CustomerRejected(String sentence) {
        super(sentence);
    }
}
