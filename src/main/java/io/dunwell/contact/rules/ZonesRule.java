package io.dunwell.contact.rules;

import io.dunwell.contact.ContactFacts;
import io.dunwell.kernel.Channel;
import java.util.Optional;

/** Rule T3: whoever cannot tell what time it is for the customer does not call, text or mail. */
public final class ZonesRule implements ContactRule {

    static final String ID = "T3";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String says() {
        return "Nobody is called, texted or mailed whose time of day nobody knows; with several time zones it is day in all.";
    }

    @Override
    public RuleKind kind() {
        return RuleKind.HARD;
    }

    @Override
    public String source() {
        return "https://www.twilio.com/docs/messaging/features/contact-api.md";
    }

    @Override
    public boolean concernsTheWay() {
        return true;
    }

    @Override
    public Optional<String> ban(ContactFacts facts) {
        return facts.channel() == Channel.LETTER || !facts.party().zones().isEmpty()
                ? Optional.empty()
                : Optional.of("Nobody knows what time it is where the customer is: enter their time zone.");
    }
}
