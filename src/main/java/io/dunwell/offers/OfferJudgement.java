package io.dunwell.offers;

import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Judges the offers of many accounts; the books of those that have one are read account by account. */
@Component
class OfferJudgement {

    /** As long as a bank may return a direct debit; what comes to light later a person settles. */
    private static final int JUDGED_MONTHS = 13;

    private static final Logger LOG = LoggerFactory.getLogger(OfferJudgement.class);

    private final OfferRepository offers;
    private final OfferGiving giving;
    private final OfferEvents events;
    private final Ledger ledger;

    OfferJudgement(OfferRepository offers, OfferGiving giving, OfferEvents events, Ledger ledger) {
        this.offers = offers;
        this.giving = giving;
        this.events = events;
        this.ledger = ledger;
    }

    /** Those whose state changed. */
    List<Offer> on(Set<AccountId> accounts, LocalDate date) {
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        var known = offers.toJudge(customers, date.minusMonths(JUDGED_MONTHS)).stream()
                .filter(offer -> accounts.contains(offer.account()))
                .toList();
        var newest = new HashMap<AccountId, Offer>();
        known.forEach(offer -> newest.put(offer.account(), offer));
        var changed = new ArrayList<Offer>();
        for (var offer : known) {
            // What came too late to be known counts for the next offer, not for both.
            var isOver = offer.state() == OfferState.LAPSED && newest.get(offer.account()) != offer;
            if (!isOver && judge(offer, date)) {
                changed.add(offer);
            }
        }
        return List.copyOf(changed);
    }

    private boolean judge(Offer offer, LocalDate date) {
        var lines = ledger.lines(offer.account(), date);
        var takings = Takings.of(offer, ledger.credits(offer.account()), lines, date);
        var before = offer.state();
        var next = OfferVerdict.of(offer, takings, date);
        offer.judged(next, takings.paid(), date);
        if (next != before) {
            tell(offer, before, takings, date);
        }
        if (next == OfferState.FULFILLED) {
            giving.give(offer, lines, date);
        } else {
            giving.takeBack(offer, date);
        }
        return next != before;
    }

    private void tell(Offer offer, OfferState before, Takings takings, LocalDate date) {
        LOG.info("offer judged offer={} account={} state={}", offer.id(), offer.account(), offer.state());
        events.add(
                offer.id(),
                date,
                before == OfferState.FULFILLED
                        ? undone(offer)
                        : switch (offer.state()) {
                            case FULFILLED -> fulfilled(offer, takings);
                            case LAPSED ->
                                "Lapsed: %s of %s came by %s".formatted(takings.paid(), offer.toPay(), offer.payBy());
                            default -> "Withdrawn: nothing was left to pay";
                        });
    }

    private static String fulfilled(Offer offer, Takings takings) {
        var order = offer.order();
        return "Fulfilled: %s came by %s%s"
                .formatted(
                        takings.paid(),
                        offer.payBy(),
                        order == null ? "" : ", order %s can be released".formatted(order.reference()));
    }

    private static String undone(Offer offer) {
        return "A payment was returned: the offer %s%s"
                .formatted(
                        offer.isPending() ? "is open again" : "lapsed after all",
                        offer.releasedOn() == null ? "" : "; the order was released already, so a person decides");
    }
}
