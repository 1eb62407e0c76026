package io.dunwell.contact.rules;

import io.dunwell.contact.ContactFacts;
import io.dunwell.contact.Words;
import io.dunwell.kernel.Channel;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * A condition on the words of a text message, asked when they stand, just before it leaves; whoever publishes templates
 * hears of it earlier.
 *
 * @param allows asked about text messages only
 */
public record WordRule(
        String id, RuleKind kind, String source, BiPredicate<ContactFacts, Words> allows, String sentence) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern TELLS_OF_DEBT = Pattern.compile(
            "\\b(debts?|debtors?|owed?|owing|overdue|past due|arrears|collections?|schuld(en|ner)?|überfällig\\w*"
                    + "|rückst(and|ände)\\w*|mahnung\\w*|inkasso\\w*)\\b",
            FLAGS);

    private static final Pattern AMOUNT = Pattern.compile(
            "[€£$¥₹]\\s?\\d|\\d\\s?[€£$¥₹]|\\b[A-Z]{3}\\s?\\d[\\d.,' ]*[.,]\\d\\d\\b|\\d[.,]\\d\\d\\s?[A-Z]{3}\\b");

    private static final Pattern WAY_OUT = Pattern.compile("\\bSTOP\\b");

    public static final List<WordRule> ALL = List.of(
            new WordRule(
                    "W3",
                    RuleKind.HARD,
                    "https://www.law.cornell.edu/uscode/text/15/1692a",
                    (facts, words) -> words.text().contains(words.sender()),
                    "A text message names the company that sends it."),
            new WordRule(
                    "C9",
                    RuleKind.FLOOR,
                    "http://online.collector.com/collectormagazine/202104/",
                    (facts, words) -> hasBeenTexted(facts)
                            || WAY_OUT.matcher(words.text()).find(),
                    "The first text message to a customer says how to end them: with the word STOP."),
            new WordRule(
                    "C11",
                    RuleKind.POLICY,
                    "https://regulations.justia.com/states/massachusetts/940-cmr/title-940-cmr-7-00/section-7-06",
                    (facts, words) -> !facts.party().isConsumer() || tellsNobody(words),
                    "A text message to a consumer tells no amount and of no debt: others may read the screen."));

    /** Whether the words may leave; those of other channels may. */
    public boolean allows(ContactFacts facts, Words words) {
        return facts.channel() != Channel.SMS || allows.test(facts, words);
    }

    /** In the days that the history reaches back: whoever was texted before that begins anew. */
    private static boolean hasBeenTexted(ContactFacts facts) {
        return facts.history().stream().anyMatch(past -> past.channel() == Channel.SMS && past.outbound());
    }

    private static boolean tellsNobody(Words words) {
        var said = words.text().replace(words.sender(), "");
        return !TELLS_OF_DEBT.matcher(said).find() && !AMOUNT.matcher(said).find();
    }
}
