package io.dunwell.links;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * References that stand in addresses.
 *
 * <p>160 random bits: at a million guesses a second nobody meets one of a billion within the age of the earth, so
 * guesses need not be counted or slowed.
 */
public final class References {

    private static final int BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    /** Forty hexadecimal digits. */
    public static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
