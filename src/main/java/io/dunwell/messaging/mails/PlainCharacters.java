package io.dunwell.messaging.mails;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Characters as mails have them, made such that they can be stored and shown. */
final class PlainCharacters {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private PlainCharacters() {}

    /** In the charset it says; when it says none, or one that cannot be, UTF-8 if it is that, else windows-1252. */
    static String decoded(byte[] bytes, @Nullable String charset) {
        var said = named(charset);
        if (said != null) {
            return said.decode(ByteBuffer.wrap(bytes)).toString();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS.decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    /** As browsers do, Latin-1 is taken for windows-1252; ASCII says nothing about other bytes. */
    private static @Nullable Charset named(@Nullable String charset) {
        if (charset == null) {
            return null;
        }
        var name = charset.strip().toLowerCase(Locale.ROOT);
        try {
            return switch (name) {
                case "", "us-ascii", "ascii", "utf-8", "utf8", "unknown-8bit", "8bit" -> null;
                case "iso-8859-1", "latin1", "latin-1" -> WINDOWS;
                default -> Charset.forName(name);
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** Without what cannot be stored or would play tricks: control and direction marks, halves of characters. */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .codePoints()
                .forEach(point -> {
                    if (point == '\n' || point == '\t' || isPlain(point)) {
                        clean.appendCodePoint(point);
                    }
                });
        return clean.toString();
    }

    /** On one line, and no longer than {@code longest}. */
    static String line(@Nullable String text, int longest) {
        return text == null ? "" : cut(clean(text).replaceAll("\\s+", " ").strip(), longest);
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            // Zero-width joiners belong to words and emoji; the rest hides or turns them.
            case Character.FORMAT -> point == 0x200c || point == 0x200d;
            default -> true;
        };
    }
}
