package io.dunwell.offers;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.ledger.OpenItem;
import java.util.List;

/** Whether an account can carry an offer: pure, given what it owes and which offers there were. */
final class OfferCheck {

    private final AccountFigures books;
    private final List<Offer> known;

    OfferCheck(AccountFigures books, List<Offer> known) {
        this.books = books;
        this.known = known;
    }

    /** @throws OfferRejected with what stands in its way */
    OfferFigures check(OfferWanted wanted) {
        known.stream().filter(offer -> offer.state().isLive()).findFirst().ifPresent(OfferCheck::refuseBeside);
        if (!wanted.payBy().isAfter(wanted.on())) {
            throw new OfferRejected(
                    "The customer needs time to pay by %s: choose a day after today.".formatted(wanted.payBy()));
        }
        var items = items(wanted);
        if (items.stream().noneMatch(item -> item.isOverdue(wanted.on()))) {
            throw new OfferRejected(
                    "Nothing of it is overdue yet, and an offer is for what is late: tick an overdue bill.");
        }
        return OfferFigures.of(owed(items), wanted.discount(), wanted.order());
    }

    /** Credit that is not applied yet pays something of it before the customer does. */
    private Money owed(List<OpenItem> items) {
        return sum(items, books.account().currency()).minus(books.unapplied());
    }

    private List<OpenItem> items(OfferWanted wanted) {
        if (wanted.items().isEmpty()) {
            throw new OfferRejected("Tick the bills that are to be paid in full.");
        }
        var items = books.openItems().stream()
                .filter(item -> wanted.items().contains(item.chargeId()))
                .toList();
        if (items.size() < wanted.items().size()) {
            throw new OfferRejected(
                    "A chosen bill is settled or belongs to another account: choose from the open ones.");
        }
        return items;
    }

    private static void refuseBeside(Offer other) {
        throw new OfferRejected(
                other.state() == OfferState.PENDING
                        ? "An offer to pay %s by %s is open on this account: withdraw it first."
                                .formatted(other.toPay(), other.payBy())
                        : "An offer to pay %s waits for approval on this account: settle that first."
                                .formatted(other.toPay()));
    }

    static Money sum(List<OpenItem> items, String currency) {
        return items.stream().map(OpenItem::open).reduce(Money.zero(currency), Money::plus);
    }
}
