package io.dunwell.cases;

import io.dunwell.approvals.ApprovalKind;
import io.dunwell.approvals.Approvals;
import io.dunwell.approvals.NewApproval;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.offers.Offer;
import io.dunwell.offers.OfferFigures;
import io.dunwell.offers.OfferKind;
import io.dunwell.offers.OfferRejected;
import io.dunwell.offers.OfferState;
import io.dunwell.offers.OfferWanted;
import io.dunwell.offers.Offers;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers that lapse, as people deal with them: books, words and approvals in one transaction. */
@Service
@Transactional
public class OfferDealings {

    /** In which the customer can tell us that something about a fulfilled offer looks wrong. */
    private static final int DAYS_TO_OBJECT = 14;

    private final Offers offers;
    private final OfferRoom room;
    private final Approvals approvals;
    private final PlanMessages messages;
    private final BusinessCalendar calendar;

    OfferDealings(
            Offers offers, OfferRoom room, Approvals approvals, PlanMessages messages, BusinessCalendar calendar) {
        this.offers = offers;
        this.room = room;
        this.approvals = approvals;
        this.messages = messages;
        this.calendar = calendar;
    }

    /**
     * What the offer would come to.
     *
     * @throws OfferRejected with what stands in its way
     */
    @Transactional(readOnly = true)
    public OfferFigures figures(OfferWanted wanted) {
        room.check(wanted.account(), wanted.items(), wanted.on());
        return offers.figures(wanted);
    }

    /**
     * Makes an offer and tells the customer, or asks for approval first.
     *
     * @param key a repeat returns the offer it made and changes nothing
     * @throws OfferRejected with what stands in its way
     */
    public Offer make(String key, OfferWanted wanted) {
        room.check(wanted.account(), wanted.items(), wanted.on());
        return followed(offers.make(key, wanted), wanted.on());
    }

    /** Nothing is written to the customer about it; the account is collected again. */
    public void withdraw(long offerId, LocalDate on, String reason) {
        offers.withdraw(offerId, on, reason);
    }

    /** @throws OfferRejected also when something else went on since it was asked for: the request then still waits */
    void approved(long offerId, LocalDate on, @Nullable String why) {
        var asked = offers.get(offerId);
        room.check(asked.account(), asked.chargeIds(), on);
        followed(offers.approve(offerId, on, why), on);
    }

    void declined(long offerId, LocalDate on, String reason) {
        offers.refuse(offerId, on, reason);
    }

    /** What became of the accounts' offers; the customer hears of a fulfilled one. */
    void judge(Collection<AccountId> accounts, LocalDate date) {
        for (var offer : offers.judge(accounts, date)) {
            if (offer.state() == OfferState.FULFILLED) {
                messages.send(
                        "offer:%d:fulfilled:%s".formatted(offer.id(), date),
                        offer.account(),
                        "offer-fulfilled",
                        calendar.nextBusinessDay(date.plusDays(DAYS_TO_OBJECT)));
            }
        }
    }

    /** A plan, an agency or a stop takes the place of an open offer. */
    void endOvertaken(Collection<CaseFacts> looks, LocalDate date) {
        looks.stream()
                .filter(facts -> facts.offerState().equals(OfferState.PENDING.name()))
                .forEach(facts -> overtakenBy(facts.standing()).ifPresent(why -> offers.of(facts.account()).stream()
                        .filter(Offer::isPending)
                        .forEach(offer -> offers.withdraw(offer.id(), date, why))));
    }

    private static Optional<String> overtakenBy(Standing standing) {
        return switch (standing) {
            case PLANNED -> Optional.of("A plan was agreed instead.");
            case PLACED -> Optional.of("The account was placed with an agency.");
            case STOPPED -> Optional.of("Collection was stopped for this customer.");
            default -> Optional.empty();
        };
    }

    private Offer followed(Offer offer, LocalDate on) {
        if (offer.state() == OfferState.REQUESTED) {
            approvals.ask(request(offer), on);
        } else {
            var template = offer.kind() == OfferKind.ORDER ? "order-offer" : "settlement-offer";
            messages.send("offer:%d:made".formatted(offer.id()), offer.account(), template, offer.payBy());
        }
        return offer;
    }

    private static NewApproval request(Offer offer) {
        var order = offer.order();
        return new NewApproval(
                "offer:" + offer.id(),
                order == null ? ApprovalKind.DISCOUNT : ApprovalKind.ORDER_DISCOUNT,
                offer.account(),
                Long.toString(offer.id()),
                offer.discount(),
                order == null
                        ? "Offer %s off when %s of %s is paid by %s"
                                .formatted(offer.discount(), offer.toPay(), offer.owed(), offer.payBy())
                        : "Offer order %s (%s) at %s off when %s is paid by %s"
                                .formatted(
                                        order.reference(),
                                        order.amount(),
                                        offer.discount(),
                                        offer.toPay(),
                                        offer.payBy()),
                Objects.requireNonNullElse(offer.beyond(), ""),
                Map.of());
    }
}
