package io.dunwell.cases;

import io.dunwell.kernel.AccountId;
import io.dunwell.messaging.DispatchCheck;
import io.dunwell.messaging.Objection;
import io.dunwell.messaging.Objection.Never;
import io.dunwell.messaging.OutboundMessage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A chasing message does not leave when something was agreed, contested or stopped since it was queued. */
@Component
class StandingCheck implements DispatchCheck {

    private final CaseFactsReader reader;
    private final CaseRows rows;

    StandingCheck(CaseFactsReader reader, CaseRows rows) {
        this.reader = reader;
        this.rows = rows;
    }

    @Override
    public Map<Long, Objection> objections(List<OutboundMessage> messages, LocalDate date) {
        var chasing = messages.stream()
                .filter(message -> message.purpose().chases() && message.caseId() != null)
                .toList();
        if (chasing.isEmpty()) {
            return Map.of();
        }
        var accounts = chasing.stream().map(OutboundMessage::account).collect(Collectors.toSet());
        var facts = reader.read(accounts, date, holds(accounts));
        var reasons = new HashMap<Long, Objection>();
        for (var message : chasing) {
            var standing = Objects.requireNonNull(facts.get(message.account())).standing();
            if (keepsQuiet(standing)) {
                reasons.put(message.id(), new Never("Not sent: " + sentence(standing)));
            }
        }
        return reasons;
    }

    private Map<AccountId, LocalDate> holds(Set<AccountId> accounts) {
        return rows.openCases(accounts).values().stream()
                .filter(row -> row.ownerHoldUntil() != null)
                .collect(Collectors.toMap(CollectionCase::account, CollectionCase::ownerHoldUntil));
    }

    /** Whether too little is left is the outbox's own question, asked of every message. */
    private static boolean keepsQuiet(Standing standing) {
        return switch (standing) {
            case STOPPED, PLACED, PLANNED, HELD, PROMISED, DISPUTED -> true;
            case PAID, PARKED, TREAT -> false;
        };
    }

    private static String sentence(Standing standing) {
        return switch (standing) {
            case STOPPED -> "collection was stopped for this customer.";
            case PLACED -> "the account is with the agency.";
            case PLANNED -> "a work-out plan is being paid.";
            case HELD -> "the owner asked for quiet.";
            case PROMISED -> "the customer promised to pay, and the date has not passed.";
            case DISPUTED -> "what is left is in dispute.";
            default -> standing.label();
        };
    }
}
