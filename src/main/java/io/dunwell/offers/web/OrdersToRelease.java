package io.dunwell.offers.web;

import io.dunwell.offers.OfferBoard;
import io.dunwell.staff.Waiting;
import org.springframework.stereotype.Component;

/** How many customers have paid and wait for the order that they were offered. */
@Component
class OrdersToRelease implements Waiting {

    private final OfferBoard board;

    OrdersToRelease(OfferBoard board) {
        this.board = board;
    }

    @Override
    public String place() {
        return "promises";
    }

    @Override
    public long count() {
        return board.countToRelease();
    }
}
