package io.dunwell.customers;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts as they are compared when somebody searches: lower case without accents, cut into words. What is written with
 * umlauts is known in both spellings, as {@code muller} and as {@code mueller}.
 */
final class FoldedWords {

    private static final Pattern BETWEEN_PIECES = Pattern.compile("[\\s,;/&+()\"“”]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters that are no other letter with a mark. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private static final Map<String, String> SPELLED_OUT =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa");

    private FoldedWords() {}

    /** Each word, and what a dot, dash or apostrophe joins also as one: {@code o}, {@code brien}, {@code obrien}. */
    static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        for (var piece : pieces(text)) {
            for (var spelled : spellings(piece)) {
                words.addAll(split(spelled));
                words.add(joined(spelled));
            }
        }
        words.remove("");
        return words;
    }

    /** The same, also without the zeros that numbers begin with. */
    static Set<String> ofNumber(String number) {
        var words = of(number);
        of(number).forEach(word -> words.add(withoutZeros(word)));
        words.remove("");
        return words;
    }

    static String[] pieces(String text) {
        return BETWEEN_PIECES.split(text.strip());
    }

    static Set<String> split(String folded) {
        var words = new LinkedHashSet<>(List.of(BETWEEN_WORDS.split(folded)));
        words.remove("");
        return words;
    }

    static String joined(String folded) {
        return BETWEEN_WORDS.matcher(folded).replaceAll("");
    }

    /** Folded, and folded with umlauts spelled out where that is another text. */
    static Set<String> spellings(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var spellings = new LinkedHashSet<String>();
        spellings.add(folded(lower));
        spellings.add(folded(replaced(lower, SPELLED_OUT)));
        return spellings;
    }

    static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+", "");
    }

    private static String folded(String lower) {
        var plain = Normalizer.normalize(replaced(lower, LETTERS), Normalizer.Form.NFKD);
        return MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String replaced(String text, Map<String, String> by) {
        var result = text;
        for (var letter : by.entrySet()) {
            result = result.replace(letter.getKey(), letter.getValue());
        }
        return result;
    }
}
