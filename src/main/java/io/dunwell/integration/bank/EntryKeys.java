package io.dunwell.integration.bank;

import io.dunwell.kernel.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Keys of the entries of one file.
 *
 * <p>The bank's own reference makes an entry known wherever it is told again (a camt.054 before the camt.053); without
 * one the statement and the place in it do. Banks repeat references, so that date, amount and count belong to the key.
 */
final class EntryKeys {

    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * @param reference the bank's, empty when it gave none; then {@code statement} and {@code place} say which it is
     */
    String key(
            String account,
            String reference,
            String statement,
            int place,
            LocalDate bookedOn,
            Money amount,
            boolean incoming) {
        var told = reference.isEmpty()
                ? String.join("|", account, statement, String.valueOf(place))
                : String.join("|", account, reference);
        var whole = String.join("|", told, bookedOn.toString(), amount.toString(), incoming ? "+" : "-");
        int count = seen.merge(digest(whole), 1, Integer::sum);
        return "bank-" + digest(count == 1 ? whole : whole + "|" + count);
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 40);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
