package io.dunwell.messaging.texts;

import java.util.List;

/**
 * In how many parts a text message is sent, each of which costs a price of its own.
 *
 * <p>Source: 3GPP TS 23.038, 6.2.1, and 23.040, 9.2.3.24.1: 160 characters of seven bits or 70 of sixteen in one part,
 * 153 or 67 in each of several; a character that takes two places is never torn apart.
 *
 * @param places taken up, at least as many as there are characters
 * @param forcing characters that the short alphabet does not have, each once; empty when it is written in that alphabet
 */
public record SmsSize(int places, int parts, List<String> forcing) {

    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWO_PLACES = "\f^{}\\[~]|€";

    public static SmsSize of(String text) {
        var forcing = text.codePoints()
                .filter(character -> places(character) == 0)
                .distinct()
                .mapToObj(Character::toString)
                .toList();
        return forcing.isEmpty()
                ? size(text.codePoints().map(SmsSize::places).toArray(), 160, 153, forcing)
                : size(text.codePoints().map(Character::charCount).toArray(), 70, 67, forcing);
    }

    /** The alphabet in the words of people who look at bills. */
    public String encoding() {
        return forcing.isEmpty() ? "GSM-7" : "UCS-2";
    }

    /** How many places a message of this alphabet has before it costs one part more. */
    public int room() {
        int alone = forcing.isEmpty() ? 160 : 70;
        int each = forcing.isEmpty() ? 153 : 67;
        return parts <= 1 ? alone : parts * each;
    }

    private static SmsSize size(int[] characters, int alone, int each, List<String> forcing) {
        int places = 0;
        int parts = 1;
        int inPart = 0;
        for (int taken : characters) {
            places += taken;
            if (inPart + taken > each) {
                parts++;
                inPart = 0;
            }
            inPart += taken;
        }
        return new SmsSize(places, places <= alone ? 1 : parts, forcing);
    }

    /** 0 for what the short alphabet does not have. */
    private static int places(int character) {
        if (ALPHABET.indexOf(character) >= 0) {
            return 1;
        }
        return TWO_PLACES.indexOf(character) >= 0 ? 2 : 0;
    }
}
