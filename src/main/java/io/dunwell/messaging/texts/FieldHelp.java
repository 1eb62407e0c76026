package io.dunwell.messaging.texts;

import io.dunwell.kernel.Channel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A field that a text may use, for the people who write texts.
 *
 * @param snippet as it is written
 * @param type what it becomes: text, money, date, number, list, part, or yes or no
 */
public record FieldHelp(String snippet, String type, String meaning) {

    private static final List<FieldHelp> ALWAYS = List.of(
            value("payBy", "date", "Until when we ask for the payment or an answer. Every message has it."),
            value("toPay", "money", "What we ask for: overdue, less credits and what is promised or disputed"),
            value("overdueAmount", "money", "What is overdue, before credits"),
            value("daysOverdue", "number", "Days that the oldest item is late"),
            value("customerName", "text", "The customer's name"),
            value("customerNumber", "text", "The customer's number"),
            value("companyName", "text", "Our name"),
            value("today", "date", "The day on which it is sent"));

    private static final List<FieldHelp> PERHAPS = List.of(
            perhaps("contactName", "text", "The person we write to"),
            perhaps("companyPhone", "text", "Our telephone number"),
            perhaps("companyEmail", "text", "Our email address"),
            perhaps("unappliedAmount", "money", "Payments and credits not assigned yet, taken off what we ask for"),
            perhaps("notYetDueAmount", "money", "What is open but not due yet"),
            perhaps("heldAmount", "money", "What is promised or disputed, taken off what we ask for"),
            new FieldHelp("{{#business}}…{{/business}}", "yes or no", "Only businesses read what is inside"),
            new FieldHelp("{{^business}}…{{/business}}", "yes or no", "Only consumers read what is inside"),
            new FieldHelp("{{#hasItems}}…{{/hasItems}}", "yes or no", "Read only when something is asked for"));

    private static final List<FieldHelp> OFFER = List.of(
            in("offer", "offerToPay", "money", "What is to be paid in full by the deadline"),
            in("offer", "offerDiscount", "money", "The discount for it, off what is owed or off the order"),
            in("offer", "offerReferences", "text", "The documents that are settled by it"));

    private static final List<FieldHelp> ORDER = List.of(
            in("order", "orderReference", "text", "The number of the new order"),
            in("order", "orderAmount", "money", "What it costs without the discount"),
            in("order", "orderToPay", "money", "What it costs with the discount"),
            perhaps("orderDescription", "text", "What the order is"));

    private static final Map<String, List<FieldHelp>> OF_ITS_OWN = Map.of(
            "pre-due-reminder", List.of(perhaps("payRunOn", "date", "The customer's payment run that pays it in time")),
            "payment-received", List.of(perhaps("receivedAmount", "money", "The payment we thank for")),
            "promise",
                    List.of(
                            in("promise", "promisedAmount", "money", "What was promised"),
                            in("promise", "promisedOn", "date", "For when it was promised")),
            "plan",
                    List.of(
                            in("plan", "planAmount", "money", "The whole plan"),
                            in("plan", "planCount", "number", "How many instalments it has"),
                            in("plan", "planNextAmount", "money", "The next instalment, or what is missing of it"),
                            in("plan", "planNextOn", "date", "When that is or was due"),
                            perhaps("planLink", "text", "Where the agreement can be read, and an offer answered")),
            "late-fee",
                    List.of(
                            in("fee", "feeAmount", "money", "The late fee"),
                            in("fee", "feeAppliesOn", "date", "When it is or was charged")),
            "dispute",
                    List.of(
                            in("dispute", "disputedAmount", "money", "What is disputed"),
                            in("dispute", "disputedReferences", "text", "The documents it is about"),
                            in("dispute", "disputedShort", "text", "The first of them"),
                            in("replacement", "replacementOn", "date", "For when a replacement is promised"),
                            perhaps("replacementReference", "text", "The number of the replacement delivery")),
            "settlement-offer", OFFER,
            "order-offer", Stream.concat(OFFER.stream(), ORDER.stream()).toList(),
            "offer-fulfilled", Stream.concat(OFFER.stream(), ORDER.stream()).toList());

    private static final Map<String, String> PARTS = Map.of(
            "statement", "The table of what is asked for, with credits",
            "upcoming", "The table of what falls due",
            "remaining", "The table of what is left, where anything is",
            "plan", "The table of instalments",
            "greeting", "Dear … ,",
            "closing", "Kind regards, our name and how to reach us",
            "head", "Sender, address window and date; a letter begins with it",
            "foot", "A letter ends with it",
            "past-due", "The mark PAST DUE",
            "final-notice", "The mark FINAL NOTICE");

    /** @param parts names of those there are for this text's language and channel */
    public static List<FieldHelp> of(TextPlace place, Set<String> parts) {
        var own = OF_ITS_OWN.entrySet().stream()
                .filter(entry -> place.template().startsWith(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream());
        var fields = Stream.of(ALWAYS.stream(), own, PERHAPS.stream()).flatMap(all -> all);
        return place.channel() == Channel.SMS
                ? fields.map(FieldHelp::onAPhone).toList()
                : Stream.concat(fields, parts(parts)).toList();
    }

    private static Stream<FieldHelp> parts(Set<String> known) {
        return known.stream()
                .sorted()
                .filter(PARTS::containsKey)
                .map(name -> new FieldHelp("{{> %s}}".formatted(name), "part", PARTS.getOrDefault(name, "")));
    }

    /** Amounts are for businesses only. */
    private FieldHelp onAPhone() {
        return type.equals("money") || snippet.equals("{{daysOverdue}}")
                ? new FieldHelp(
                        "{{#business}}%s{{/business}}".formatted(snippet), type, meaning + "; for businesses only")
                : this;
    }

    private static FieldHelp value(String name, String type, String meaning) {
        return new FieldHelp("{{%s}}".formatted(name), type, meaning);
    }

    private static FieldHelp perhaps(String name, String type, String meaning) {
        return new FieldHelp(
                "{{#%1$s}}{{%1$s}}{{/%1$s}}".formatted(name), type, meaning + "; left out where there is none");
    }

    private static FieldHelp in(String group, String name, String type, String meaning) {
        return new FieldHelp(
                "{{#%1$s}}{{%2$s}}{{/%1$s}}".formatted(group, name), type, meaning + "; left out where there is none");
    }
}
