package io.dunwell.customers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody typed to find customers.
 *
 * @param ways each a list of terms that all must match: the words as they stand, or the whole as a telephone number
 */
record SearchedText(List<List<Term>> ways) {

    private static final Pattern TELEPHONE = Pattern.compile("[+(]?\\d[\\d\\s()/.\\-]*");
    private static final Pattern BETWEEN_TERMS = Pattern.compile("[^\\p{L}\\p{N}.'’]+");
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0\\)");

    /** Fewer digits at the end of a number are no number. */
    private static final int LEAST_DIGITS = 6;

    /** More words than anybody types. */
    private static final int MOST_TERMS = 8;

    /** Begins of words, any of which will do. */
    record Term(Set<String> beginnings) {

        boolean matches(Set<String> words) {
            return words.stream().anyMatch(word -> beginnings.stream().anyMatch(word::startsWith));
        }
    }

    static SearchedText of(String text) {
        var ways = new ArrayList<List<Term>>();
        var typed = text.strip();
        if (!typed.startsWith("+")) {
            ways.add(words(typed));
            if (typed.contains(".") && !typed.contains("@")) {
                ways.add(words(typed.replace('.', ' ')));
            }
        }
        ways.removeIf(List::isEmpty);
        telephone(typed, ways);
        return new SearchedText(ways);
    }

    private static List<Term> words(String typed) {
        var terms = new LinkedHashSet<Term>();
        for (var piece : FoldedWords.pieces(typed)) {
            var lower = piece.toLowerCase(Locale.ROOT);
            if (piece.contains("@")) {
                terms.add(new Term(Set.of(SearchWords.cut(
                        lower.startsWith("@") ? SearchWords.DOMAIN + lower.substring(1) : SearchWords.EMAIL + lower))));
            } else if (piece.contains(".")) {
                add(terms, piece, lower);
            } else {
                for (var part : BETWEEN_TERMS.split(piece)) {
                    add(terms, part, part.toLowerCase(Locale.ROOT));
                }
            }
        }
        return terms.stream().limit(MOST_TERMS).toList();
    }

    private static void add(Set<Term> terms, String piece, String address) {
        var beginnings = new LinkedHashSet<String>();
        FoldedWords.spellings(piece).forEach(word -> beginnings.add(SearchWords.cut(FoldedWords.joined(word))));
        beginnings.remove("");
        if (!beginnings.isEmpty()) {
            beginnings.add(SearchWords.cut(SearchWords.EMAIL + address));
            beginnings.add(SearchWords.cut(SearchWords.DOMAIN + address));
            terms.add(new Term(beginnings));
        }
    }

    private static void telephone(String typed, List<List<Term>> ways) {
        if (!TELEPHONE.matcher(typed).matches()) {
            return;
        }
        var digits = TRUNK_ZERO.matcher(typed).replaceAll("").replaceAll("\\D", "");
        var country = typed.startsWith("+") || digits.startsWith("00");
        var number = FoldedWords.withoutZeros(digits);
        if (number.length() < LEAST_DIGITS) {
            return;
        }
        var beginnings = new LinkedHashSet<String>();
        if (country || !digits.startsWith("0")) {
            beginnings.add(SearchWords.WITH_COUNTRY + number);
        }
        if (!country) {
            beginnings.add(SearchWords.NATIONAL + number);
            beginnings.add(SearchWords.BACKWARDS + SearchWords.backwards(number));
        }
        ways.add(List.of(new Term(beginnings)));
    }
}
