package io.dunwell.cases.told;

import io.dunwell.messaging.MessageDetails;
import io.dunwell.messaging.MessageDetails.Offered;
import io.dunwell.messaging.MessageDetails.Ordered;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.offers.Offer;
import java.util.List;
import java.util.Set;

/** The offer that a message makes, or says is fulfilled. */
final class OfferTold {

    private static final Set<String> ABOUT_OFFERS = Set.of("settlement-offer", "order-offer", "offer-fulfilled");

    private OfferTold() {}

    static boolean isAbout(OutboundMessage message) {
        return ABOUT_OFFERS.contains(message.template());
    }

    /** @param offers of the account, newest first */
    static MessageDetails in(OutboundMessage message, List<Offer> offers, References references) {
        var id = Occasion.of(message, "offer");
        return offers.stream()
                .filter(offer -> id.isEmpty() || offer.id() == id.getAsLong())
                .findFirst()
                .map(offer -> MessageDetails.NONE.with(offered(offer, references)))
                .orElse(MessageDetails.NONE);
    }

    private static Offered offered(Offer offer, References references) {
        var order = offer.order();
        return new Offered(
                offer.toPay(),
                offer.discount(),
                references.of(offer.chargeIds()),
                order == null ? null : new Ordered(order.reference(), order.description(), order.amount()));
    }
}
