package io.dunwell.messaging.mails;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks through the parts of one mail: its words, and what is attached. Attached things are not opened. */
final class MailWords {

    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 100;
    private static final int MOST_NAMED = 20;
    private static final int MOST_BYTES = 1_000_000;
    private static final int LONGEST_NAME = 80;

    private final StringBuilder words = new StringBuilder();
    private final List<String> attachments = new ArrayList<>();
    private int parts;

    private MailWords() {}

    /** @throws MessagingException when its parts cannot be told apart */
    static MailWords of(Part mail) throws MessagingException, IOException {
        var words = new MailWords();
        words.add(mail, 0);
        return words;
    }

    String words() {
        return PlainCharacters.cut(words.toString().strip(), IncomingMail.LONGEST_WHOLE);
    }

    /** Each with its size; the twenty first, and how many more there are. */
    List<String> attachments() {
        if (attachments.size() <= MOST_NAMED) {
            return attachments;
        }
        var named = new ArrayList<>(attachments.subList(0, MOST_NAMED));
        named.add("and %d more".formatted(attachments.size() - MOST_NAMED));
        return named;
    }

    private void add(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            throw new MessagingException("Too many parts");
        }
        if (isAttached(part)) {
            attachments.add(named(part));
        } else if (part.isMimeType("multipart/alternative")) {
            addBest((Multipart) part.getContent(), depth);
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                add(several.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("text/html")) {
            append(HtmlWords.of(text(part)));
        } else if (part.isMimeType("text/plain") || saysNoType(part)) {
            append(text(part));
        } else {
            attachments.add(named(part));
        }
    }

    /** Plain words if there are any, else whatever else says the same. */
    private void addBest(Multipart alternatives, int depth) throws MessagingException, IOException {
        BodyPart best = null;
        for (int i = 0; i < alternatives.getCount(); i++) {
            var one = alternatives.getBodyPart(i);
            if (one.isMimeType("text/plain") && !text(one).isBlank()) {
                add(one, depth + 1);
                return;
            }
            if (best == null || !one.isMimeType("text/plain") && !one.isMimeType("text/calendar")) {
                best = one;
            }
        }
        if (best != null) {
            add(best, depth + 1);
        }
    }

    private void append(String more) {
        if (words.length() < IncomingMail.LONGEST_WHOLE) {
            words.append(words.isEmpty() ? "" : "\n").append(PlainCharacters.clean(more));
        }
    }

    /** Source: RFC 2045 section 5.2: what says no type, or none that can be one, is plain text. */
    private static boolean saysNoType(Part part) throws MessagingException {
        var type = part.getContentType();
        return type == null || !type.contains("/");
    }

    private static boolean isAttached(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(disposition(part))
                || part.getFileName() != null && !part.isMimeType("multipart/*");
    }

    private static @Nullable String disposition(Part part) throws MessagingException {
        try {
            return part.getDisposition();
        } catch (ParseException malformed) {
            return Part.ATTACHMENT;
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return PlainCharacters.decoded(content.readNBytes(MOST_BYTES), charset(part));
        }
    }

    private static @Nullable String charset(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getParameter("charset");
        } catch (ParseException malformed) {
            return null;
        }
    }

    private static String named(Part part) throws MessagingException {
        var name = PlainCharacters.line(decoded(part.getFileName()), LONGEST_NAME);
        var size = part.getSize();
        return (name.isEmpty() ? "without a name" : name)
                + (size < 0 ? "" : size < 1024 ? " (%d bytes)".formatted(size) : " (%d KB)".formatted(size / 1024));
    }

    static @Nullable String decoded(@Nullable String header) {
        try {
            return header == null ? null : MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (java.io.UnsupportedEncodingException unknown) {
            return header;
        }
    }
}
