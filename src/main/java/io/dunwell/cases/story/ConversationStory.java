package io.dunwell.cases.story;

import io.dunwell.cases.Cases;
import io.dunwell.cases.CollectionCase;
import io.dunwell.cases.Conversation;
import io.dunwell.cases.Conversations;
import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.WhyNotPaid;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Calls that people made. */
@Component
class ConversationStory implements Story {

    private final Conversations conversations;
    private final Cases cases;

    ConversationStory(Conversations conversations, Cases cases) {
        this.conversations = conversations;
        this.cases = cases;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        var elsewhere = cases.ofCustomer(account.customerId()).stream()
                .filter(row -> !row.account().equals(account))
                .map(CollectionCase::id)
                .collect(Collectors.toSet());
        return conversations.of(account.customerId()).stream()
                .filter(held -> !held.heldOn().isAfter(date))
                .filter(held -> held.caseId() == null || !elsewhere.contains(held.caseId()))
                .map(ConversationStory::entry);
    }

    private static TimelineEntry entry(Conversation held) {
        return new TimelineEntry(
                held.outcome().equals("no-answer") ? Kind.NOT_REACHED : Kind.CALL,
                held.heldOn(),
                held.recordedAt(),
                title(held),
                null,
                Words.joined(
                        held.outcome().equals("no-answer") ? null : outcome(held.outcome()),
                        held.reasonCode() == null ? null : WhyNotPaid.label(held.reasonCode()),
                        held.againstRule() == null ? null : "Against rule of contact " + held.againstRule(),
                        held.note()),
                Words.person(held.recordedBy()));
    }

    private static String title(Conversation held) {
        if (held.outcome().equals("no-answer")) {
            return held.spokeWith() == null ? "No answer" : "Not the right person: " + held.spokeWith();
        }
        return held.spokeWith() == null ? "Spoke with the customer" : "Spoke with " + held.spokeWith();
    }

    private static String outcome(String outcome) {
        return switch (outcome) {
            case "reached-promise" -> "Promise agreed";
            case "will-pay" -> "Paid, or payment on its way";
            case "plan-wanted" -> "Wants to pay in instalments";
            case "dispute" -> "Contests what is owed";
            case "refuses" -> "Refuses to pay";
            default -> Words.spelled(outcome);
        };
    }
}
