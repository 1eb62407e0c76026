package io.dunwell.contact.rules;

import io.dunwell.contact.ContactFacts;
import io.dunwell.contact.PastContact;
import io.dunwell.kernel.Channel;
import java.time.Instant;

/**
 * Rule F1, its second half: after speaking with a consumer no call for seven days, the day of the call being the first.
 */
public final class ConversationRule implements ContactRule {

    static final int DAYS = 7;

    @Override
    public String id() {
        return "F1";
    }

    @Override
    public String says() {
        return "Consumers: no call for 7 days after a conversation, its day being the first.";
    }

    @Override
    public RuleKind kind() {
        return RuleKind.POLICY;
    }

    @Override
    public String source() {
        return "https://www.consumerfinance.gov/rules-policy/regulations/1006/14/";
    }

    @Override
    public Instant earliest(ContactFacts facts, Instant from) {
        if (facts.channel() != Channel.PHONE
                || !facts.kind().chases()
                || !facts.party().isConsumer()) {
            return from;
        }
        var home = facts.party().home();
        return facts.history().stream()
                .filter(contact -> contact.channel() == Channel.PHONE && contact.spoke())
                .map(PastContact::at)
                .max(Instant::compareTo)
                .map(spoke -> spoke.atZone(home)
                        .toLocalDate()
                        .plusDays(DAYS)
                        .atStartOfDay(home)
                        .toInstant())
                .filter(free -> free.isAfter(from))
                .orElse(from);
    }

    @Override
    public String waiting(ContactFacts facts) {
        return "The customer was spoken with less than seven days ago.";
    }
}
