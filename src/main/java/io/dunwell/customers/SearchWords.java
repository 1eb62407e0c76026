package io.dunwell.customers;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words by which somebody is found. Those of addresses and telephones begin with a sign, so that they do not stand
 * between the words of names.
 */
final class SearchWords {

    static final String EMAIL = "@";
    static final String DOMAIN = ".";
    static final String WITH_COUNTRY = "+";
    static final String NATIONAL = "#";
    static final String BACKWARDS = "<";

    private static final int LONGEST = 120;

    private SearchWords() {}

    static Set<String> ofCustomer(String number, String name) {
        var words = FoldedWords.of(name);
        words.addAll(FoldedWords.ofNumber(number));
        return cut(words);
    }

    /** @param phone E.164 */
    static Set<String> ofPerson(String name, @Nullable String email, @Nullable String phone) {
        var words = FoldedWords.of(name);
        if (email != null) {
            var address = email.toLowerCase(Locale.ROOT);
            words.add(EMAIL + address);
            words.add(DOMAIN + address.substring(address.indexOf('@') + 1));
        }
        if (phone != null) {
            var digits = phone.replaceAll("\\D", "");
            words.add(WITH_COUNTRY + digits);
            words.add(NATIONAL + PhoneNumbers.national(phone));
            words.add(BACKWARDS + backwards(digits));
        }
        return cut(words);
    }

    static String backwards(String digits) {
        return new StringBuilder(digits).reverse().toString();
    }

    /** As long as the column; who types more finds by the beginning. */
    static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }

    private static Set<String> cut(Set<String> words) {
        var result = new LinkedHashSet<String>();
        words.forEach(word -> result.add(cut(word)));
        return result;
    }
}
