package io.dunwell.integration.bank;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of a remittance text that may be invoice numbers. */
final class RemittanceWords {

    private static final Pattern BLANKS = Pattern.compile("[\\s,;:()\\[\\]\"'?*]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern PREFIX =
            Pattern.compile("(?i)^(?:invoice|inv|rechnung|rechnungsnr|rg|re|nr|no|facture|factuur)[.#/-]*(?=\\d)");
    private static final int LONGEST = 80;

    private RemittanceWords() {}

    /** As written and in capitals, as numbers usually are. */
    static Set<String> of(Collection<String> texts) {
        var words = new LinkedHashSet<String>();
        for (var text : texts) {
            var parts = List.of(BLANKS.split(text.strip()));
            for (int i = 0; i < parts.size(); i++) {
                add(words, parts.get(i));
                if (i + 1 < parts.size()) {
                    add(words, parts.get(i) + parts.get(i + 1));
                    add(words, parts.get(i) + " " + parts.get(i + 1));
                    add(words, parts.get(i) + "-" + parts.get(i + 1));
                }
            }
        }
        List.copyOf(words).forEach(word -> words.add(word.toUpperCase(Locale.ROOT)));
        return words;
    }

    private static void add(Set<String> words, String word) {
        var bare = EDGES.matcher(word).replaceAll("");
        if (bare.chars().noneMatch(Character::isDigit) || bare.length() > LONGEST) {
            return;
        }
        words.add(bare);
        words.add(PREFIX.matcher(bare).replaceFirst(""));
        for (var piece : bare.split("/")) {
            if (piece.chars().anyMatch(Character::isDigit)) {
                words.add(piece);
            }
        }
    }

    /** A number long enough, or mixed with letters, does not turn up in a text by chance. */
    static boolean isTelling(String word) {
        boolean letters = word.chars().anyMatch(Character::isLetter);
        return word.length() >= (letters ? 4 : 6);
    }
}
