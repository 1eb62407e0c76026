package io.dunwell.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything a diagram or a decision table may read: the whole contract between books and policies. */
public enum CaseVariables {
    daysOverdue(Integer.class, "calendar days since the oldest overdue item fell due"),
    overdueAmount(Double.class, "overdue, in major units of the currency; for deciding, never for booking"),
    toCollect(Double.class, "overdue less what is promised, disputed or paid but not yet applied, in major units"),
    currency(String.class, "ISO 4217"),
    brokenPromises(Integer.class, "promises not kept in this case"),
    stageReached(
            Integer.class,
            "highest stage of the policy carried out since the treatment last began with younger debt, 0 for none"),
    riskClass(String.class, "LOW, MEDIUM or HIGH"),
    debtorType(String.class, "CONSUMER, BUSINESS or UNKNOWN"),
    country(String.class, "ISO 3166 code of the customer"),
    reachableBy(String.class, "best automatic channel that has an address: EMAIL, SMS, LETTER, else PHONE or NONE"),
    preferredChannel(String.class, "what the billing contact asked for: EMAIL, SMS, PHONE or LETTER"),
    standing(
            String.class,
            "what the books say: TREAT, PAID, PARKED, PROMISED, PLANNED, DISPUTED, PLACED, STOPPED, HELD, QUIET, OFFERED"),
    policyKey(String.class, "which policy treats the case"),
    daysSinceRightParty(Integer.class, "calendar days since we spoke with the right person, 9999 for never"),
    daysSinceLastContact(
            Integer.class, "calendar days since we last asked for money, by message or call; 9999 for never"),
    planState(
            String.class,
            "state of the newest plan: OFFERED, ACTIVE, BROKEN and the like, NONE where there never was one"),
    feeAnnounced(Boolean.class, "a late fee was announced and not yet posted"),
    hardship(Boolean.class, "the customer cannot pay for a time: gentler words, no late fee, no agency"),
    disputeOverdue(Boolean.class, "an open dispute is past its answer date"),
    resumesAfter(
            String.class,
            "what ended before the treatment begins again: NONE, PROMISE_BROKEN, PROMISE_ENDED, PLAN_BROKEN, PLAN_ENDED, "
                    + "DISPUTE_ENDED, HOLD_ENDED, COMPLAINT_ENDED, OFFER_LAPSED, OFFER_ENDED, STOP_LIFTED, RECALLED, RETURNED; NONE once a stage was carried out"),
    disputeOpen(Boolean.class, "the dispute that an investigation is about is neither answered nor withdrawn"),
    payRunAwaited(Boolean.class, "a payment run of the customer is about to pay, or its money is on the way"),
    outcome(String.class, "the last answer of a person; for the next gateway only");

    private static final Map<String, CaseVariables> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final Class<?> type;
    private final String meaning;

    CaseVariables(Class<?> type, String meaning) {
        this.type = type;
        this.meaning = meaning;
    }

    public Class<?> type() {
        return type;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether the books know it; the last answer of a person is not in the books. */
    boolean isFact() {
        return this != outcome;
    }

    static Optional<CaseVariables> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static Set<String> names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
