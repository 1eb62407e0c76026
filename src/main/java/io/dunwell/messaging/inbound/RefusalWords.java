package io.dunwell.messaging.inbound;

import io.dunwell.messaging.TextMeaning;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refusals in people's own words, in English and German: any reasonable way to say no counts. In doubt it is one, since
 * a text too few harms nobody.
 *
 * <p>Source: 47 CFR 64.1200(a)(10), https://jdsupra.com/legalnews/fcc-issues-one-year-limited-waiver-of-9458629
 */
final class RefusalWords {

    private static final String TEXTS = "(?:texts?|texting|sms|messages?|messaging|msgs?)";
    private static final String NACHRICHTEN = "(?:sms|nachricht\\w*|textnachricht\\w*|mitteilung\\w*|erinnerung\\w*)";
    private static final String NOT = "(?:do not|don'?t|never|pls not|please not)";

    private static final List<Predicate<String>> NO_TEXTS = patterns(
            "(?<!not |n't |nt )\\b(?:stop|quit|cease)\\b.{0,30}\\b(?:" + TEXTS
                    + "|sending|writing|calls|calling|bothering|harassing|bugging|spamming|reminders|reminding)\\b",
            "\\bno more (?:of (?:these|your|this) )?(?:" + TEXTS + "|reminders|calls)\\b",
            "^(?:please,? |pls,? )?no (?:texts|sms|messages|texting)\\b",
            NOT + " (?:ever )?(?:(?:call|phone|ring|email|mail)(?: me| us)? (?:or|and|nor) )*"
                    + "(?:text|message|msg|sms|write|bother|disturb|harass)\\b(?! (?:you|your|about|that))",
            "\\b(?:do not|don'?t|no longer) (?:want|wish|need|like)\\b.{0,25}\\b" + TEXTS + "\\b",
            "\\b(?:remove|delete|erase|drop) (?:me\\b|us\\b|(?:my|this|our) (?:phone |cell |mobile )?(?:number|no|#))",
            "\\btake (?:me|us|my number|this number) off\\b",
            "\\blose (?:my|this) number\\b",
            "\\bunsubscribe\\b|\\bopt(?:ing|ed)?(?: me| us)?[ -]?out\\b|\\boptout\\b",
            "\\bcancel\\b.{0,20}\\b(?:" + TEXTS + "|alerts|notifications|reminders)\\b",
            "\\b(?:revoke|withdraw|take back|cancel)\\b.{0,20}\\b(?:consent|permission)\\b",
            "\\b(?:do not|don'?t|never|did not|didn'?t|no) (?:have my |have )?(?:consent|permission|agreed?|sign(?:ed)? up)"
                    + "\\b(?! (?:with|on|about) (?:the|this|your) (?:bill|invoice|amount|price|charge))",
            "^(?:please|pls|just|ok|no|hey|and|now)?[ ,.!]*stop\\b(?! by\\b| the | in\\b| at\\b| payment| charging)",
            "\\bplease stop\\b(?! by\\b| the (?:fee|interest|late|clock))",
            "\\breport(?:ed|ing)?\\b.{0,20}\\b(?:spam|harassment)\\b",
            "\\bkeine?n? " + NACHRICHTEN + " mehr\\b",
            "\\bkeine?n? weitere\\w* " + NACHRICHTEN,
            "\\b(?:bitte|m[öo]e?chte|will|w[üu]e?nsche|brauche)\\b.{0,20}\\bkeine?n? " + NACHRICHTEN,
            "^keine?n? " + NACHRICHTEN + "[ .!]*$",
            "\\bh[öo]e?re?n?t?\\b.{0,20}\\bauf\\b|\\baufh[öo]e?ren\\b",
            "\\bnicht (?:mehr |l[äa]e?nger )?(?:an)?(?:schreiben|texten|simsen|bel[äa]e?stigen)\\b",
            "\\b(?:schreib\\w*|texte?t?|simst?|sende\\w*|schick\\w*)\\b.{0,30}\\b(?:nicht mehr|nichts mehr|keine "
                    + NACHRICHTEN + ")",
            "\\b(?:l[öo]e?sch|entfern|streich)\\w*\\b.{0,25}\\b(?:nummer|handynummer|mich|uns)\\b",
            "\\b(?:nummer|handynummer|mich)\\b.{0,25}\\b(?:l[öo]e?schen|entfernen|streichen|austragen)\\b",
            "\\babmelden\\b|\\babbestell\\w*|\\bmelde\\b.{0,20}\\bab\\b|\\bverteiler\\b",
            "\\b(?:widerruf\\w*|zieh\\w*|nehme)\\b.{0,30}\\b(?:einwilligung|zustimmung|einverst[äa]e?ndnis|erlaubnis)\\b",
            "\\b(?:nie|nicht|keine)\\b.{0,15}\\b(?:eingewilligt|zugestimmt|einwilligung|zustimmung)\\b"
                    + "(?!.{0,20}(?:rechnung|betrag|preis))",
            "^(?:bitte )?stopp?(?:t|en|e)?\\b(?! by\\b| the | in\\b| at\\b| payment| charging)",
            "\\bunerw[üu]e?nscht|\\bbel[äa]e?stig\\w*|\\bverschon\\w*",
            "\uD83D\uDED1");

    private static final List<Predicate<String>> NOTHING_AT_ALL = patterns(
            NOT
                    + " (?:ever )?(?:(?:call|text|email|write)(?: me| us)?(?:,| or| and) )*contact\\b(?! (?:you|your|my bank))",
            "\\b(?:stop|quit|cease)\\b(?: all)? (?:contact|contacting|communicat\\w*|correspond\\w*)",
            "\\bno (?:more |further )?contact\\b",
            "\\bleave (?:me|us) (?:alone|be|in peace)\\b",
            "\\b(?:go away|get lost|(?:piss|fuck|f\\*+k?) off)\\b",
            "\\bkein(?:en|erlei)? (?:weitere\\w* )?kontakt\\b(?! (?:zu|mit) )",
            "\\bkontaktier\\w*\\b.{0,25}\\bnicht\\b|\\bnicht (?:mehr )?kontaktier\\w*",
            "\\blass\\w*\\b.{0,15}\\b(?:mich|uns)\\b.{0,20}\\bin (?:ruhe|frieden)\\b");

    private static final List<Predicate<String>> NO_EMAIL = patterns(
            "(?:" + NOT + "|stop|no more)\\b.{0,30}\\b(?:e-?mail(?:s|ing)?)\\b(?! address)",
            "\\bkeine?n? (?:weitere\\w* )?(?:e-?mails?|mails)\\b.{0,10}\\b(?:mehr|bitte)\\b");

    /** Narrower, since people write by email about emails they did not get. */
    private static final List<Predicate<String>> NO_EMAIL_IN_MAIL = patterns(
            "\\b(?:do not|don'?t|stop|never|no longer)(?: (?:ever|please|send|sending|write|me|us|any|more|further|these|those"
                    + "|your|such))* e-?mail(?:s|ing)?\\b(?! address)",
            "\\b(?:do not|don'?t|no longer) (?:want|wish|need|like)\\b.{0,25}\\be-?mails?\\b",
            "\\bno (?:more|further) (?:of (?:these|your|this) )?e-?mails?\\b",
            "\\bkeine?n? (?:weitere\\w* )?(?:e-?mails?|mails)\\b.{0,10}\\b(?:mehr|bitte)\\b");

    /** Also that of our own link, which answers quote. */
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private RefusalWords() {}

    /** Of a text, in which who refuses email refuses everything; empty when nothing is refused. */
    static Optional<TextMeaning> meaning(String words) {
        var plain = plain(words);
        if (says(NOTHING_AT_ALL, plain) || says(NO_EMAIL, plain)) {
            return Optional.of(TextMeaning.REFUSAL_OF_ALL);
        }
        return says(NO_TEXTS, plain) ? Optional.of(TextMeaning.REFUSAL) : Optional.empty();
    }

    /** The same of a mail, in which who refuses texts or email refuses at least email; addresses in it say nothing. */
    static Optional<TextMeaning> meaningOfMail(String words) {
        var plain = ADDRESS.matcher(plain(words)).replaceAll(" ");
        if (says(NOTHING_AT_ALL, plain)) {
            return Optional.of(TextMeaning.REFUSAL_OF_ALL);
        }
        return says(NO_EMAIL_IN_MAIL, plain) || says(NO_TEXTS, plain)
                ? Optional.of(TextMeaning.REFUSAL)
                : Optional.empty();
    }

    private static boolean says(List<Predicate<String>> patterns, String plain) {
        return patterns.stream().anyMatch(pattern -> pattern.test(plain));
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<Predicate<String>> patterns(String... patterns) {
        return Stream.of(patterns)
                .map(text -> Pattern.compile(text, Pattern.UNICODE_CHARACTER_CLASS))
                .map(Pattern::asPredicate)
                .toList();
    }
}
