package io.dunwell.messaging.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What no message of ours says. Not a judge of style: it catches threats, the question that invites an excuse, and
 * words that tell a bystander about a debt.
 */
final class PlainTone {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    // Whoever asks whether the bill arrived offers the reader the excuse that it did not.
    private static final Map<Pattern, String> NEVER = Map.of(
            pattern("did you (get|receive)|have you received|haben sie (unsere|die) rechnung (erhalten|bekommen)"),
            "asks whether the bill arrived; name it instead",
            pattern("\\b(arrest|police|criminal|jail|prison|sue|sued|polizei|haft|strafanzeige|pfändung)\\b"),
            "threatens; say what will happen to the account instead");

    private static final Pattern TELLS_OF_DEBT = pattern(
            "\\b(debt|overdue|past due|amount|balance|invoice|reminder|late fee|final notice|owe|schulden?|mahnung|"
                    + "überfällig\\w*|betrag|rechnung\\w*|rückstand|säumnis\\w*|zahlungserinnerung)\\b");

    private PlainTone() {}

    static List<String> faults(String text) {
        return NEVER.entrySet().stream()
                .filter(rule -> rule.getKey().matcher(text).find())
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Source: docs of consumer protection on disclosure to third parties; a locked phone shows a text to anyone. */
    static List<String> faultsOnTheScreenOfAPhone(String text) {
        var word = TELLS_OF_DEBT.matcher(text);
        return word.find()
                ? List.of("tells a consumer's bystander of a debt with the word “%s”; put it inside {{#business}}"
                        .formatted(word.group()))
                : List.of();
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, FLAGS);
    }
}
