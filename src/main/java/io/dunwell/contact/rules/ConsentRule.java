package io.dunwell.contact.rules;

import io.dunwell.contact.ContactFacts;
import io.dunwell.kernel.Channel;
import java.util.Optional;

/** Rule C1: no text message without the person's consent on record; taking it back ends it. */
public final class ConsentRule implements ContactRule {

    @Override
    public String id() {
        return "C1";
    }

    @Override
    public String says() {
        return "No text message without the person's consent on record.";
    }

    @Override
    public RuleKind kind() {
        return RuleKind.HARD;
    }

    @Override
    public String source() {
        return "https://www.twilio.com/docs/api/errors/30863.md";
    }

    @Override
    public boolean concernsTheWay() {
        return true;
    }

    @Override
    public Optional<String> ban(ContactFacts facts) {
        return facts.channel() == Channel.SMS && !facts.consent()
                ? Optional.of("The customer's consent to text messages is not on record.")
                : Optional.empty();
    }
}
