package io.dunwell.messaging;

import static io.dunwell.messaging.MessagePurpose.CONFIRMATION;
import static io.dunwell.messaging.MessagePurpose.DUNNING;
import static io.dunwell.messaging.MessagePurpose.LEGAL;
import static io.dunwell.messaging.MessagePurpose.PRE_DUE;
import static io.dunwell.messaging.MessagePurpose.PROMOTION;
import static io.dunwell.messaging.Tone.FINAL;
import static io.dunwell.messaging.Tone.FIRM;
import static io.dunwell.messaging.Tone.FRIENDLY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The messages of the house in the order of their tone, gentlest first. */
public final class TemplateCatalog {

    public static final List<TemplateInfo> ALL = List.of(
            new TemplateInfo("payment-received", "Thank you for a payment", CONFIRMATION, FRIENDLY, 0),
            new TemplateInfo("promise-confirmation", "Confirmation of a promise to pay", CONFIRMATION, FRIENDLY, 0),
            new TemplateInfo("promise-reminder", "Reminder of a promise to pay", CONFIRMATION, FRIENDLY, 0),
            new TemplateInfo("plan-confirmation", "Confirmation of a payment plan", CONFIRMATION, FRIENDLY, 0),
            new TemplateInfo("plan-reminder", "Reminder of an instalment", CONFIRMATION, FRIENDLY, 0),
            new TemplateInfo("plan-missed", "Notice of a missed instalment", CONFIRMATION, FIRM, 0),
            new TemplateInfo("dispute-received", "Objection received", CONFIRMATION, FRIENDLY, 0),
            new TemplateInfo("dispute-upheld", "Objection accepted", CONFIRMATION, FRIENDLY, 0),
            new TemplateInfo("dispute-rejected", "Objection not accepted", CONFIRMATION, FRIENDLY, 0),
            new TemplateInfo("dispute-withdrawn", "Objection withdrawn", CONFIRMATION, FRIENDLY, 0),
            new TemplateInfo("offer-fulfilled", "Offer fulfilled", CONFIRMATION, FRIENDLY, 0),
            new TemplateInfo("pre-due-reminder", "Reminder before the due date", PRE_DUE, FRIENDLY, 10),
            new TemplateInfo("first-reminder", "First reminder", DUNNING, FRIENDLY, 20),
            new TemplateInfo("hardship-reminder", "Reminder in hardship", DUNNING, FRIENDLY, 25),
            // Whatever else would ask for the money on that day gives way to an offer.
            new TemplateInfo("settlement-offer", "Offer of a discount for settling", DUNNING, FRIENDLY, 85),
            new TemplateInfo("order-offer", "Offer of a new order at a discount", PROMOTION, FRIENDLY, 86),
            new TemplateInfo("second-reminder", "Second reminder", DUNNING, FIRM, 30),
            new TemplateInfo("promise-broken", "Broken promise", DUNNING, FIRM, 40),
            new TemplateInfo("late-fee-announcement", "Announcement of a late fee", DUNNING, FIRM, 50),
            new TemplateInfo("late-fee-posted", "Notice of a late fee", DUNNING, FIRM, 60),
            new TemplateInfo("plan-offer", "Offer of a payment plan", DUNNING, FIRM, 70),
            new TemplateInfo("final-notice", "Final notice", LEGAL, FINAL, 80));

    /** What the policy does next presumes that the customer has read these. */
    private static final Set<String> NOTICES = Set.of("plan-offer", "final-notice");

    private static final Map<String, TemplateInfo> BY_KEY =
            ALL.stream().collect(Collectors.toMap(TemplateInfo::key, Function.identity()));

    private TemplateCatalog() {}

    public static boolean has(String key) {
        return BY_KEY.containsKey(key);
    }

    /** Keys of those of which a person must find out when nobody knows that they arrived. */
    public static Set<String> notices() {
        return NOTICES;
    }

    /** @throws UnknownTemplate when the house has no such message */
    public static TemplateInfo get(String key) {
        @Nullable TemplateInfo info = BY_KEY.get(key);
        if (info == null) {
            throw new UnknownTemplate(key);
        }
        return info;
    }
}
