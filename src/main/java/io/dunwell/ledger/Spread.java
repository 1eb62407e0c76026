package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A credit being spread over charges: its shares, and what is left. */
final class Spread {

    private final List<Share> shares = new ArrayList<>();
    private final Map<Long, Money> taken = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private Money rest;

    Spread(Money amount) {
        this.rest = amount;
    }

    List<Share> shares() {
        return shares;
    }

    List<String> remarks() {
        return remarks;
    }

    Money rest() {
        return rest;
    }

    void give(Share share) {
        shares.add(share);
        taken.merge(share.charge().id(), share.settled(), Money::plus);
        rest = rest.minus(share.amount());
    }

    void remark(String sentence) {
        remarks.add(sentence);
    }

    /** What earlier shares of this spread took from a charge. */
    Money taken(Payable charge) {
        return taken.getOrDefault(charge.id(), Money.zero(rest.currency()));
    }
}
