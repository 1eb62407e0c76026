package io.dunwell.contact.rules;

import io.dunwell.contact.ContactFacts;
import io.dunwell.kernel.Channel;
import java.util.Optional;

/**
 * Rule C10: some 35 million numbers change hands in the United States each year, and consent does not change hands with
 * them. So a number there is texted only while it was known to be the customer's not long ago.
 *
 * @param days how long a confirmation holds
 */
public record ConfirmedNumberRule(int days) implements ContactRule {

    @Override
    public String id() {
        return "C10";
    }

    @Override
    public String says() {
        return "No text message to a number in the United States that was not confirmed within %d days."
                .formatted(days);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.POLICY;
    }

    @Override
    public String source() {
        return "https://www.wsgr.com/WSGR/Display.aspx?SectionName=publications/PDFSearch/"
                + "wsgralert-reassigned-number-database.htm; dunwell.contact.numbers-confirmed-days";
    }

    @Override
    public boolean concernsTheWay() {
        return true;
    }

    @Override
    public Optional<String> ban(ContactFacts facts) {
        return facts.channel() == Channel.SMS && isStale(facts)
                ? Optional.of(
                        "The number was not confirmed within %d days and may be somebody else's by now: ask whether it is still theirs."
                                .formatted(days))
                : Optional.empty();
    }

    private boolean isStale(ContactFacts facts) {
        var number = facts.party().number();
        if (!number.mayBeReassigned()) {
            return false;
        }
        var today = facts.now().atZone(facts.party().home()).toLocalDate();
        return number.confirmedOn() == null
                || number.confirmedOn().plusDays(days).isBefore(today);
    }

    @Override
    public String inputs(ContactFacts facts) {
        var confirmed = facts.party().number().confirmedOn();
        return confirmed == null ? "never confirmed" : "confirmed " + confirmed;
    }
}
