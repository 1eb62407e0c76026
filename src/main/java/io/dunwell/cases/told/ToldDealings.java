package io.dunwell.cases.told;

import io.dunwell.cases.PlanDealings;
import io.dunwell.disputes.Disputes;
import io.dunwell.ledger.Ledger;
import io.dunwell.links.Links;
import io.dunwell.messaging.MessageDetails;
import io.dunwell.messaging.MessageFacts;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.offers.Offers;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.Promises;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells messages of promises, plans, offers and disputes: seven queries for a batch, however large. */
@Component
class ToldDealings implements MessageFacts {

    private static final Set<String> ABOUT_PLANS =
            Set.of("plan-offer", "plan-confirmation", "plan-reminder", "plan-missed");

    private final Promises promises;
    private final PaymentPlans plans;
    private final Disputes disputes;
    private final Offers offers;
    private final Ledger ledger;
    private final Links links;

    ToldDealings(Promises promises, PaymentPlans plans, Disputes disputes, Offers offers, Ledger ledger, Links links) {
        this.promises = promises;
        this.plans = plans;
        this.disputes = disputes;
        this.offers = offers;
        this.ledger = ledger;
        this.links = links;
    }

    @Override
    public Map<Long, MessageDetails> details(List<OutboundMessage> messages, LocalDate date) {
        var dealings = dealings(messages);
        var references = references(messages, dealings);
        var result = new HashMap<Long, MessageDetails>();
        for (var message : messages) {
            var held = MessageDetails.NONE.holding(dealings.held(message.account(), date));
            result.put(message.id(), told(message, dealings, references).or(held));
        }
        return result;
    }

    private Dealings dealings(List<OutboundMessage> messages) {
        var accounts = messages.stream().map(OutboundMessage::account).collect(Collectors.toSet());
        var planned = messages.stream()
                .filter(message -> ABOUT_PLANS.contains(message.template()))
                .map(OutboundMessage::account)
                .collect(Collectors.toSet());
        var offered = messages.stream()
                .filter(OfferTold::isAbout)
                .map(OutboundMessage::account)
                .collect(Collectors.toSet());
        var known = plans.of(planned);
        var ids = known.values().stream()
                .flatMap(List::stream)
                .map(plan -> Long.toString(plan.id()))
                .toList();
        return new Dealings(
                promises.of(accounts),
                disputes.of(accounts),
                known,
                offers.of(offered),
                links.addresses(PlanDealings.ANSWER, ids),
                links.addresses(PlanDealings.COPY, ids));
    }

    private References references(List<OutboundMessage> messages, Dealings dealings) {
        var named = messages.stream()
                .filter(DisputeTold::isAbout)
                .flatMap(message -> dealings.disputes(message.account()).stream())
                .flatMap(dispute -> dispute.chargeIds().stream())
                .collect(Collectors.toSet());
        messages.stream()
                .filter(OfferTold::isAbout)
                .flatMap(message -> dealings.offers(message.account()).stream())
                .forEach(offer -> named.addAll(offer.chargeIds()));
        return new References(named.isEmpty() ? Map.of() : ledger.charges(named));
    }

    private static MessageDetails told(OutboundMessage message, Dealings dealings, References references) {
        var account = message.account();
        return switch (message.template()) {
            case "promise-confirmation", "promise-reminder", "promise-broken" ->
                PromiseTold.in(message, dealings.promises(account));
            case "plan-offer" -> PlanTold.offered(message, dealings.plans(account), dealings.offers());
            case "plan-confirmation", "plan-reminder", "plan-missed" ->
                PlanTold.agreed(message, dealings.plans(account), dealings.promises(account), dealings.copies());
            case "settlement-offer", "order-offer", "offer-fulfilled" ->
                OfferTold.in(message, dealings.offers(account), references);
            default ->
                DisputeTold.isAbout(message)
                        ? DisputeTold.in(message, dealings.disputes(account), references)
                        : MessageDetails.NONE;
        };
    }
}
