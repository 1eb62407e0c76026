package io.dunwell.disputes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of file that are kept, recognised by their first bytes: what a name or a browser says is not believed. */
enum EvidenceType {
    PDF("application/pdf", 0, "%PDF-"),
    PNG("image/png", 0, "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", 0, "\u00ff\u00d8\u00ff"),
    GIF("image/gif", 0, "GIF8"),
    WEBP("image/webp", 8, "WEBP"),
    HEIC("image/heic", 4, "ftyphei"),
    EMAIL("message/rfc822", 0, ""),
    TEXT("text/plain", 0, "");

    private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0e-\\x1a\\x1c-\\x1f]");

    private final String contentType;
    private final int from;
    private final byte[] beginning;

    EvidenceType(String contentType, int from, String beginning) {
        this.contentType = contentType;
        this.from = from;
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
    }

    String contentType() {
        return contentType;
    }

    static Optional<EvidenceType> of(String fileName, byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.beginning.length > 0 && type.begins(content))
                .findFirst()
                .or(() -> words(fileName, content));
    }

    private boolean begins(byte[] content) {
        return content.length >= from + beginning.length
                && Arrays.equals(content, from, from + beginning.length, beginning, 0, beginning.length);
    }

    private static Optional<EvidenceType> words(String fileName, byte[] content) {
        var name = fileName.toLowerCase(Locale.ROOT);
        var email = name.endsWith(".eml");
        if (!email && !name.endsWith(".txt") || !isText(content)) {
            return Optional.empty();
        }
        return Optional.of(email ? EMAIL : TEXT);
    }

    private static boolean isText(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException older) {
            text = new String(content, StandardCharsets.ISO_8859_1);
        }
        return !BINARY.matcher(text).find();
    }
}
