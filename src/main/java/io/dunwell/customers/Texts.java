package io.dunwell.customers;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts as they are stored: stripped, and short enough for their column. */
final class Texts {

    /** One @, something before it, a dot after it: enough to catch slips; the mail server knows the rest. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]{1,64}@[^@\\s,;<>]+\\.[^@\\s,;<>]{2,}");

    private Texts() {}

    static String required(String what, String text, int longest) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new CustomerRejected("The %s is missing; give one.".formatted(what));
        }
        if (stripped.length() > longest) {
            throw new CustomerRejected("The %s is longer than %d characters; shorten it.".formatted(what, longest));
        }
        return stripped;
    }

    static @Nullable String optional(String what, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : required(what, text, longest);
    }

    /** In lower case, because databases differ in how they compare. */
    static String email(String address) {
        var email = required("e-mail address", address, 200).toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(email).matches()) {
            throw new CustomerRejected(
                    "“%s” is not an e-mail address; write it like name@example.com.".formatted(address.strip()));
        }
        return email;
    }

    static String country(String code) {
        var country = code.strip().toUpperCase(Locale.ROOT);
        if (!Pattern.matches("[A-Z]{2}", country)) {
            throw new CustomerRejected(
                    "“%s” is not a country code; use the two letters of ISO 3166 such as DE.".formatted(code.strip()));
        }
        return country;
    }
}
