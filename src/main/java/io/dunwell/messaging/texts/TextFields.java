package io.dunwell.messaging.texts;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.OpenItem;
import io.dunwell.messaging.MessageDetails;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills the names of {@link FieldNames} for one message, written as its reader's country writes money and dates. */
public final class TextFields {

    /** A statement of a hundred items fills three pages; what goes beyond is summed up. */
    private static final int ITEMS_LISTED = 100;

    /** A sentence with more document numbers is not read any more. */
    private static final int REFERENCES_LISTED = 12;

    private final Map<String, Object> fields = new HashMap<>();
    private final ReaderFormats formats;
    private final Phrases phrases;

    private TextFields(ReaderFormats formats, Phrases phrases) {
        this.formats = formats;
        this.phrases = phrases;
    }

    /** @param language of the text */
    public static Map<String, Object> of(
            Reader reader, Statement statement, MessageDetails details, LocalDate payBy, String language) {
        var formats = new ReaderFormats(language, reader.customer().country());
        var result = new TextFields(formats, Phrases.in(language));
        result.putPeople(reader);
        result.putStatement(statement, payBy);
        result.putDetails(details, payBy);
        return result.fields;
    }

    private void putPeople(Reader reader) {
        var company = reader.company();
        fields.put("companyName", company.name());
        optional("companyEmail", company.email());
        optional("companyPhone", company.phone());
        var address = company.postalAddress();
        fields.put(
                "companyAddress",
                address == null
                        ? List.of()
                        : address.lines().filter(line -> !line.isBlank()).toList());
        fields.put("customerName", reader.customer().name());
        fields.put("customerNumber", reader.customer().number());
        optional(
                "contactName",
                reader.contact() == null ? null : reader.contact().name());
        fields.put("recipientAddress", reader.address());
        fields.put("business", reader.isBusiness());
        fields.put("consumer", !reader.isBusiness());
    }

    private void putStatement(Statement statement, LocalDate payBy) {
        fields.put("today", formats.date(statement.date()));
        fields.put("payBy", formats.date(payBy));
        fields.put("toPay", formats.money(statement.toPay()));
        fields.put("overdueAmount", formats.money(statement.overdue()));
        fields.put("daysOverdue", Integer.toString(statement.daysOverdue()));
        positive("unappliedAmount", statement.unapplied());
        positive("notYetDueAmount", statement.notYetDue());
        positive("heldAmount", statement.held());
        fields.put("heldBack", statement.heldBack());
        fields.put("hasItems", !statement.items().isEmpty());
        var items = statement.items();
        fields.put(
                "items",
                items.stream()
                        .limit(ITEMS_LISTED)
                        .map(item -> item(item, statement.date()))
                        .toList());
        if (items.size() > ITEMS_LISTED) {
            var rest = items.subList(ITEMS_LISTED, items.size());
            var sum = rest.stream().map(OpenItem::open).reduce(Money::plus).orElseThrow();
            fields.put(
                    "moreItems", Map.of("moreCount", Integer.toString(rest.size()), "moreAmount", formats.money(sum)));
        }
    }

    private Map<String, Object> item(OpenItem item, LocalDate date) {
        var part = item.parts() > 1 ? " (%d/%d)".formatted(item.part(), item.parts()) : "";
        var fee = item.kind().isLateCharge() ? phrases.of("lateFee") : "";
        return Map.of(
                "reference", (fee.isEmpty() ? item.reference() : fee) + part,
                "issuedOn", formats.shortDate(item.issuedOn()),
                "dueOn", formats.shortDate(item.dueOn()),
                "daysOverdue", Integer.toString(item.daysOverdue(date)),
                "late", item.isOverdue(date),
                "openAmount", formats.money(item.open()));
    }

    private void putDetails(MessageDetails details, LocalDate payBy) {
        if (details.received() != null) {
            positive("receivedAmount", details.received());
        }
        if (details.payRun() != null) {
            fields.put("payRunOn", formats.date(details.payRun()));
        }
        if (details.fee() != null) {
            group(
                    "fee",
                    "feeAmount",
                    details.fee().amount(),
                    "feeAppliesOn",
                    details.fee().appliesOn());
        }
        if (details.promise() != null) {
            group(
                    "promise",
                    "promisedAmount",
                    details.promise().amount(),
                    "promisedOn",
                    details.promise().dueOn());
        }
        if (details.plan() != null) {
            putPlan(details.plan(), payBy);
        }
        if (details.dispute() != null) {
            putDispute(details.dispute());
        }
        if (details.offer() != null) {
            putOffer(details.offer());
        }
    }

    /** The next instalment is the one the deadline is about. */
    private void putPlan(MessageDetails.Plan plan, LocalDate payBy) {
        var next = plan.next() != null
                ? plan.next()
                : plan.parts().stream()
                        .filter(part -> part.dueOn().equals(payBy))
                        .findFirst()
                        .orElse(plan.parts().get(0));
        if (plan.link() != null) {
            fields.put("planLink", plan.link().toString());
        }
        fields.put(
                "plan",
                Map.of(
                        "planAmount", formats.money(plan.amount()),
                        "planCount", Integer.toString(plan.parts().size()),
                        "planNextAmount", formats.money(next.amount()),
                        "planNextOn", formats.date(next.dueOn())));
        fields.put(
                "planParts",
                plan.parts().stream()
                        .map(part -> Map.of(
                                "partDueOn",
                                formats.shortDate(part.dueOn()),
                                "partAmount",
                                formats.money(part.amount())))
                        .toList());
    }

    private void putDispute(MessageDetails.Disputed dispute) {
        var credited = dispute.credited();
        var replaced = dispute.replaced();
        var rest = credited == null || replaced != null
                ? Money.zero(dispute.amount().currency())
                : dispute.amount().minus(credited);
        fields.put("partly", rest.isPositive());
        if (replaced != null) {
            putReplacement(replaced);
        }
        fields.put(
                "dispute",
                Map.of(
                        "disputedAmount", formats.money(dispute.amount()),
                        "disputedReferences", phrases.list(dispute.references(), REFERENCES_LISTED),
                        "disputedShort", phrases.list(dispute.references(), 1),
                        "disputeReason", phrases.of("dispute." + dispute.reason()),
                        "disputeRest", rest.isPositive() ? formats.money(rest) : "",
                        "creditedAmount", credited == null ? "" : formats.money(credited)));
    }

    private void putReplacement(MessageDetails.Replaced replaced) {
        fields.put("replacement", Map.of("replacementOn", formats.date(replaced.on())));
        optional("replacementReference", replaced.reference());
    }

    private void putOffer(MessageDetails.Offered offer) {
        fields.put(
                "offer",
                Map.of(
                        "offerToPay", formats.money(offer.toPay()),
                        "offerDiscount", formats.money(offer.discount()),
                        "offerReferences", phrases.list(offer.references(), REFERENCES_LISTED)));
        var order = offer.order();
        if (order != null) {
            fields.put(
                    "order",
                    Map.of(
                            "orderReference", order.reference(),
                            "orderAmount", formats.money(order.amount()),
                            "orderToPay", formats.money(order.amount().minus(offer.discount()))));
            optional("orderDescription", order.description());
        }
    }

    private void group(String name, String amountName, Money amount, String dateName, LocalDate date) {
        fields.put(name, Map.of(amountName, formats.money(amount), dateName, formats.date(date)));
    }

    private void positive(String name, Money amount) {
        if (amount.isPositive()) {
            fields.put(name, formats.money(amount));
        }
    }

    private void optional(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value);
        }
    }
}
