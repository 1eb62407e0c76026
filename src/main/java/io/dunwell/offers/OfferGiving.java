package io.dunwell.offers;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.Charge;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.Direction;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.LedgerLine;
import io.dunwell.ledger.LineType;
import io.dunwell.ledger.NewCredit;
import io.dunwell.ledger.OpenItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Posts the discount that was earned, where it belongs and nowhere else: on the items of a settlement, on the bill of
 * an order as soon as it is in the books.
 */
@Component
class OfferGiving {

    private static final Logger LOG = LoggerFactory.getLogger(OfferGiving.class);

    private final Ledger ledger;
    private final OfferEvents events;

    OfferGiving(Ledger ledger, OfferEvents events) {
        this.ledger = ledger;
        this.events = events;
    }

    /** Whether something was posted; nothing is while it stands already, or no bill of the order is known. */
    boolean give(Offer offer, List<LedgerLine> lines, LocalDate on) {
        if (offer.isGiven()) {
            return false;
        }
        var order = offer.order();
        if (order == null) {
            post(offer, offer.discount(), onItems(offer, lines, on), "Discount of offer %d".formatted(offer.id()), on);
            return true;
        }
        // A bill may be written before the day it bears.
        var bill = bill(offer, order, ledger.lines(offer.account(), on.plusYears(1)));
        if (bill.isEmpty()) {
            return false;
        }
        post(offer, off(offer, bill), onBill(bill), "Discount on order %s".formatted(order.reference()), on);
        return true;
    }

    /** What was given is owed again. */
    void takeBack(Offer offer, LocalDate on) {
        var credit = offer.discountCreditId();
        if (credit != null) {
            ledger.reverseCredit(credit, on, "The payment for the offer was returned.");
            offer.takenBack();
            events.add(offer.id(), on, "The discount was taken back");
        }
    }

    private void post(Offer offer, Money discount, List<Direction> directions, String reference, LocalDate on) {
        var credit = ledger.credit(new NewCredit(
                offer.account().customerId(),
                CreditKind.DISCOUNT,
                reference,
                on,
                discount,
                null,
                null,
                "Paid in full by %s".formatted(offer.payBy()),
                directions,
                Ledger.OWN,
                offer.creditKey()));
        offer.given(credit);
        events.add(offer.id(), on, "Discount of %s posted".formatted(discount));
        LOG.info("offer discount posted offer={} credit={}", offer.id(), credit);
    }

    /** The oldest first. Without directions it would go anywhere, so one that is settled still names its item. */
    private List<Direction> onItems(Offer offer, List<LedgerLine> lines, LocalDate on) {
        var directions = new ArrayList<Direction>();
        var left = offer.discount();
        for (var item : ledger.figures(offer.account(), on).openItems()) {
            if (left.isPositive() && offer.chargeIds().contains(item.chargeId())) {
                var part = left.min(item.open());
                directions.add(direction(item, part));
                left = left.minus(part);
            }
        }
        if (directions.isEmpty()) {
            charges(lines)
                    .filter(line -> offer.chargeIds().contains(line.chargeId()))
                    .map(line -> Direction.to(line.reference()))
                    .forEach(directions::add);
        }
        return directions;
    }

    private static Direction direction(OpenItem item, Money part) {
        return new Direction(item.reference(), item.part(), part);
    }

    /** Its parts by due date; found by the order's own number, on the bill or its delivery, or by what was entered. */
    private List<Charge> bill(Offer offer, Order order, List<LedgerLine> lines) {
        var others = charges(lines)
                .map(LedgerLine::chargeId)
                .filter(Objects::nonNull)
                .filter(id -> !offer.chargeIds().contains(id))
                .toList();
        return ledger.charges(others).values().stream()
                .filter(charge -> isBillOf(charge, order.reference())
                        || offer.invoiceReference() != null && isBillOf(charge, offer.invoiceReference()))
                .sorted(Comparator.comparing(Charge::dueOn).thenComparing(Charge::part))
                .toList();
    }

    private static boolean isBillOf(Charge charge, String reference) {
        return charge.reference().equalsIgnoreCase(reference)
                || charge.deliveryReference() != null
                        && charge.deliveryReference().equalsIgnoreCase(reference);
    }

    /** Never more than was offered; less where the order was billed for less. */
    private static Money off(Offer offer, List<Charge> bill) {
        var billed = bill.stream()
                .map(Charge::amount)
                .reduce(Money.zero(offer.account().currency()), Money::plus);
        var percent = offer.percent();
        return (percent == null ? billed : billed.percent(percent)).min(offer.discount());
    }

    private static List<Direction> onBill(List<Charge> bill) {
        return bill.stream()
                .map(charge -> new Direction(charge.reference(), charge.part(), null))
                .toList();
    }

    private static Stream<LedgerLine> charges(List<LedgerLine> lines) {
        return lines.stream().filter(line -> line.type() == LineType.CHARGE);
    }
}
