package io.dunwell.contact.rules;

import io.dunwell.contact.ContactFacts;
import io.dunwell.contact.Selling;
import io.dunwell.kernel.Channel;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A condition on what also sells something (rules C13 to C15).
 *
 * @param forbids asked only about contacts that sell
 * @param concernsTheWay whether another channel may still do
 */
public record SellingRule(
        String id,
        RuleKind kind,
        String source,
        Predicate<ContactFacts> forbids,
        boolean concernsTheWay,
        String sentence)
        implements ContactRule {

    private static final String CAN_SPAM = "https://self-law.org/code/us/cfr/t16/s%C2%A7%20316.3";

    public static final List<SellingRule> ALL = List.of(
            new SellingRule(
                    "C15",
                    RuleKind.POLICY,
                    "https://production.jdsupra.com/legalnews/marketers-beware-of-texting-in-texas-8333398",
                    facts -> facts.channel() == Channel.SMS || facts.channel() == Channel.PHONE,
                    true,
                    "What also sells something is not said by text message or telephone."),
            new SellingRule(
                    "C13",
                    RuleKind.HARD,
                    CAN_SPAM,
                    facts -> facts.channel() == Channel.EMAIL && facts.selling() == Selling.WITHOUT_FOOTER,
                    true,
                    "An email that also sells something carries our postal address and a way to end such emails."),
            new SellingRule(
                    "C13",
                    RuleKind.HARD,
                    CAN_SPAM,
                    facts -> facts.party().noAdvertising(),
                    false,
                    "The customer asked for no advertising."),
            new SellingRule(
                    "C14",
                    RuleKind.HARD,
                    "https://reggi.ai/posts/banking/sor-/2013-221_6633",
                    facts -> facts.channel() != Channel.LETTER
                            && facts.party().country().equals("CA"),
                    true,
                    "Canada asks for a consent to advertising of its own, and none is kept here."));

    @Override
    public String says() {
        return sentence;
    }

    @Override
    public Optional<String> ban(ContactFacts facts) {
        return facts.selling().sells() && forbids.test(facts) ? Optional.of(sentence) : Optional.empty();
    }
}
