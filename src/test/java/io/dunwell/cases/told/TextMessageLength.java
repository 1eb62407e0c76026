package io.dunwell.cases.told;

/** How many segments a text message is billed as (3GPP TS 23.038: 160 or 153 septets, 70 or 67 other characters). */
final class TextMessageLength {

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
                    + "abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "^{}\\[~]|€";

    private TextMessageLength() {}

    static int segments(String text) {
        var plain = text.chars().allMatch(one -> BASIC.indexOf(one) >= 0 || EXTENDED.indexOf(one) >= 0);
        var length = plain
                ? (int) text.chars()
                        .map(one -> EXTENDED.indexOf(one) >= 0 ? 2 : 1)
                        .sum()
                : text.length();
        return plain ? parts(length, 160, 153) : parts(length, 70, 67);
    }

    private static int parts(int length, int single, int part) {
        return length <= single ? 1 : (length + part - 1) / part;
    }
}
