package io.dunwell.messaging.texts;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names templates may use. What may be absent stands inside a section of its own name, so that a text never shows a
 * hole.
 */
final class FieldNames {

    /** Always filled. */
    static final Set<String> ALWAYS = Set.of(
            "companyName", "customerName", "customerNumber", "today", "payBy", "toPay", "overdueAmount", "daysOverdue");

    /** Filled or absent: {@code {{#companyPhone}}…{{companyPhone}}…{{/companyPhone}}}. */
    static final Set<String> OPTIONAL = Set.of(
            "companyEmail",
            "companyPhone",
            "contactName",
            "unappliedAmount",
            "notYetDueAmount",
            "payRunOn",
            "receivedAmount",
            "creditedAmount",
            "heldAmount",
            "planLink",
            "disputeReason",
            "disputeRest",
            "replacementReference",
            "orderDescription");

    /** Only asked, never printed. */
    static final Set<String> FLAGS = Set.of("business", "consumer", "hasItems", "heldBack", "late", "partly");

    /** Sections, repeated or not, and what is filled inside each. */
    static final Map<String, Set<String>> GROUPS = Map.ofEntries(
            Map.entry("items", Set.of("reference", "issuedOn", "dueOn", "daysOverdue", "openAmount")),
            Map.entry("moreItems", Set.of("moreCount", "moreAmount")),
            Map.entry("companyAddress", Set.of(".")),
            Map.entry("recipientAddress", Set.of(".")),
            Map.entry("fee", Set.of("feeAmount", "feeAppliesOn")),
            Map.entry("promise", Set.of("promisedAmount", "promisedOn")),
            Map.entry("plan", Set.of("planAmount", "planCount", "planNextAmount", "planNextOn")),
            Map.entry("planParts", Set.of("partDueOn", "partAmount")),
            Map.entry("dispute", Set.of("disputedAmount", "disputedReferences", "disputedShort")),
            Map.entry("replacement", Set.of("replacementOn")),
            Map.entry("offer", Set.of("offerToPay", "offerDiscount", "offerReferences")),
            Map.entry("order", Set.of("orderReference", "orderAmount", "orderToPay")));

    /** What a text message to a consumer must not show. */
    static final Set<String> AMOUNTS = Set.of(
            "toPay",
            "overdueAmount",
            "daysOverdue",
            "unappliedAmount",
            "notYetDueAmount",
            "receivedAmount",
            "creditedAmount",
            "openAmount",
            "moreAmount",
            "feeAmount",
            "promisedAmount",
            "planAmount",
            "planNextAmount",
            "heldAmount",
            "disputeRest",
            "disputedShort",
            "partAmount",
            "disputedAmount",
            "offerToPay",
            "offerDiscount",
            "orderAmount",
            "orderToPay");

    private FieldNames() {}

    static boolean isSection(String name) {
        return OPTIONAL.contains(name) || FLAGS.contains(name) || GROUPS.containsKey(name);
    }

    /** Whether {@code name} may be printed within these open sections. */
    static boolean isFilled(String name, Set<String> sections) {
        return ALWAYS.contains(name)
                || OPTIONAL.contains(name) && sections.contains(name)
                || sections.stream().anyMatch(section -> GROUPS.getOrDefault(section, Set.of())
                        .contains(name));
    }

    static boolean isKnown(String name) {
        return ALWAYS.contains(name)
                || isSection(name)
                || GROUPS.values().stream().anyMatch(names -> names.contains(name));
    }

    /** All names in order, for the sentence that refuses one. */
    static String all() {
        return Stream.of(ALWAYS.stream(), OPTIONAL.stream(), FLAGS.stream(), GROUPS.keySet().stream())
                .flatMap(names -> names)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
