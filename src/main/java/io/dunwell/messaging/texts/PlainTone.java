package io.dunwell.messaging.texts;

import io.dunwell.messaging.Tone;
import io.dunwell.messaging.texts.PlainText.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What no message of ours says. Not a judge of style: it catches threats, the question that invites an excuse, and
 * words that tell a bystander about a debt.
 *
 * <p>S9: no arrest, no crime, no suit that is not intended. C11: nothing on the screen of a consumer's phone tells of a
 * debt. Sources: 940 CMR 7.04(1)(b) and 7.06.
 */
final class PlainTone {

    // Whoever asks whether the bill arrived offers the reader the excuse that it did not.
    private static final Pattern ASKS =
            pattern("did you (get|receive)|have you received|haben sie (unsere|die) rechnung (erhalten|bekommen)");

    private static final Pattern THREATENS =
            pattern("\\b(arrest(s|ed|ing)?|police|polizei\\w*|crim(e|es|inal|inals|inally)"
                    + "|felony|fraud|theft|thief|jail|prison|imprison\\w*|prosecut\\w*|warrants? of arrest|sheriff"
                    + "|garnish\\w*|repossess\\w*|seiz(e|ed|ure)|haft|haftbefehl|verhaft\\w*|festnahme|gefängnis\\w*"
                    + "|straftat\\w*|strafanzeige|strafbar\\w*|strafrechtlich\\w*|staatsanwalt\\w*|betrug|betrüger\\w*"
                    + "|diebstahl|anzeige erstatten|(ge)?pfänd\\w*|gerichtsvollzieher\\w*|zwangsvollstreckung)\\b");

    private static final Pattern SUES = pattern(
            "\\b(sue|sues|sued|suing|lawsuits?|court|courts|legal (action|steps|proceedings)"
                    + "|litigation|attorneys?|lawyers?|solicitors?|(ver)?klagen|verklagt|klage|gericht(e|s|lich\\w*|sverfahren)?"
                    + "|mahnbescheid\\w*|mahnverfahren|rechtliche\\w* schritte\\w*|rechtsweg|(rechts)?anw(alt|ält)\\w*)\\b");

    private static final Pattern TELLS_OF_DEBT = pattern(
            "\\b(debts?|overdue|past due|amount|balance|invoice|reminder|late fee|final notice|owe[ds]?|schulden?"
                    + "|mahnung|überfällig\\w*|betrag|rechnung\\w*|rückstand|säumnis\\w*|zahlungserinnerung)\\b");

    private static final Pattern AMOUNT =
            pattern("[€$£]\\s?\\d[\\d.,]*|\\b\\d[\\d.,]*\\s?([€$£]|(EUR|USD|GBP|CHF|SEK|euros?|dollars?|pounds?)\\b)");

    private PlainTone() {}

    static List<Fault> faults(PlainText text, Tone tone, Standing standing) {
        var faults = new ArrayList<Fault>();
        text.first(ASKS)
                .map(found -> fault(found, words -> "asks whether the bill arrived; name it instead"))
                .ifPresent(faults::add);
        add(
                faults,
                text,
                THREATENS,
                TextRule.S9,
                words -> "threatens; say what will happen to the account instead of “%s”".formatted(words));
        if (tone != Tone.FINAL || !standing.suitIntended()) {
            var remedy = tone == Tone.FINAL
                    ? "the owner must first mark on the page Templates that this is really intended"
                    : "only a final notice may, where it is really intended";
            add(faults, text, SUES, TextRule.S9, words -> "threatens with a court (“%s”); %s".formatted(words, remedy));
        }
        return faults;
    }

    /** Of the words that a locked phone or a list of mail shows to anyone. */
    static List<Fault> faultsOnTheScreenOfAPhone(PlainText forConsumers) {
        var faults = new ArrayList<Fault>();
        add(
                faults,
                forConsumers,
                TELLS_OF_DEBT,
                TextRule.C11,
                word -> "tells a consumer's bystander of a debt with the word “%s”; put it inside {{#business}}"
                        .formatted(word));
        add(
                faults,
                forConsumers,
                AMOUNT,
                TextRule.C11,
                amount -> "tells a consumer's bystander of an amount with “%s”; put it inside {{#business}}"
                        .formatted(amount));
        return faults;
    }

    private static void add(
            List<Fault> faults, PlainText text, Pattern pattern, TextRule rule, Function<String, String> what) {
        text.first(pattern).map(found -> fault(found, what).of(rule)).ifPresent(faults::add);
    }

    private static Fault fault(Found found, Function<String, String> what) {
        return new Fault(found.line(), false, what.apply(found.words()));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
