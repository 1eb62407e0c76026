package io.dunwell.cases.papers;

import io.dunwell.agencies.Cells;
import io.dunwell.agencies.Paper;
import io.dunwell.agencies.Paper.Column;
import io.dunwell.agencies.Placement;
import io.dunwell.agencies.PlacementPapers;
import io.dunwell.offers.Offer;
import io.dunwell.offers.OfferState;
import io.dunwell.offers.Offers;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the customer was offered for paying in full, and what became of it. */
@Component
@Order(21)
class OfferPapers implements PlacementPapers {

    private static final Set<OfferState> INSIDE = EnumSet.of(OfferState.REQUESTED, OfferState.REFUSED);

    private static final List<Column> OFFERS = List.of(
            Column.of("offer", "our number of the offer"),
            Column.of("kind", "SETTLEMENT for a discount on what is owed, ORDER for a new order at a discount"),
            Column.of("made", "when it was made"),
            Column.of("pay by", "until when it stood"),
            Column.of("to pay", "in full"),
            Column.of("discount", "for paying by then"),
            Column.of("currency", "ISO 4217"),
            Column.of("order", "number of the order, empty for none"),
            Column.of("received", "what counted of the money received"),
            Column.of("state", "PENDING, FULFILLED, LAPSED or WITHDRAWN"),
            Column.of("decided", "when it was fulfilled, lapsed or withdrawn"));

    private final Offers offers;

    OfferPapers(Offers offers) {
        this.offers = offers;
    }

    @Override
    public List<Paper> of(Placement placement, LocalDate asOf) {
        return List.of(Paper.table(
                "offers.csv",
                "What the customer was offered for paying in full by a day.",
                OFFERS,
                offers.of(placement.account()).stream()
                        .filter(offer -> !INSIDE.contains(offer.state()))
                        .filter(offer -> !offer.madeOn().isAfter(asOf))
                        .map(OfferPapers::row)
                        .toList()));
    }

    private static List<String> row(Offer offer) {
        var order = offer.order();
        return Cells.of(
                offer.id(),
                offer.kind(),
                offer.madeOn(),
                offer.payBy(),
                offer.toPay().amount().toPlainString(),
                offer.discount().amount().toPlainString(),
                offer.toPay().currency(),
                order == null ? null : order.reference(),
                offer.received().amount().toPlainString(),
                offer.state(),
                offer.decidedOn());
    }
}
