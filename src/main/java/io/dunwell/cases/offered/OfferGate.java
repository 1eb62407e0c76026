package io.dunwell.cases.offered;

import io.dunwell.kernel.AccountId;
import io.dunwell.messaging.DispatchCheck;
import io.dunwell.messaging.MessagePurpose;
import io.dunwell.messaging.Objection;
import io.dunwell.messaging.Objection.Never;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.offers.OfferStanding;
import io.dunwell.offers.Offers;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nobody is chased while they can take an offer, and no offer leaves that cannot be taken any more. */
@Component
class OfferGate implements DispatchCheck {

    private static final Set<String> OFFERS = Set.of("settlement-offer", "order-offer");
    private static final Set<MessagePurpose> CHASING =
            EnumSet.of(MessagePurpose.DUNNING, MessagePurpose.LEGAL, MessagePurpose.PROMOTION);

    private final Offers offers;

    OfferGate(Offers offers) {
        this.offers = offers;
    }

    @Override
    public Map<Long, Objection> objections(List<OutboundMessage> all, LocalDate date) {
        var chasing = all.stream()
                .filter(message -> CHASING.contains(message.purpose()))
                .toList();
        var objections = new HashMap<Long, Objection>();
        if (!chasing.isEmpty()) {
            var known = offers.standings(accounts(chasing));
            chasing.forEach(message -> objection(message, known.get(message.account()), date)
                    .ifPresent(why -> objections.put(message.id(), new Never(why))));
        }
        return objections;
    }

    private static Optional<String> objection(OutboundMessage message, @Nullable OfferStanding newest, LocalDate date) {
        var isOffer = OFFERS.contains(message.template());
        if (newest == null || !newest.isOpen(date)) {
            return isOffer ? Optional.of("The offer is over.") : Optional.empty();
        }
        return isOffer
                ? Optional.empty()
                : Optional.of("Not sent: the customer has an offer until %s.".formatted(newest.payBy()));
    }

    private static Set<AccountId> accounts(List<OutboundMessage> messages) {
        return messages.stream().map(OutboundMessage::account).collect(Collectors.toSet());
    }
}
