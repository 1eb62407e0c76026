package io.dunwell.messaging.mails;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one mail from outside, whatever is wrong with it. */
public final class MailReading {

    private static final int LARGEST = 30_000_000;
    private static final int LONGEST_HEADER = 20_000;
    private static final int MOST_REFERENCES = 50;
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{3,250}>");
    private static final Pattern TAG = Pattern.compile("\\+([A-Za-z0-9-]{8,64})@");
    private static final String[] ADDRESSED = {"To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To"};

    private MailReading() {}

    /**
     * @param place of the mail in its mailbox, should it say nothing of itself
     * @throws MessagingException when it is too large, or its parts cannot be told apart
     */
    public static IncomingMail of(Message mail, String place) throws MessagingException, IOException {
        if (mail.getSize() > LARGEST) {
            throw new MessagingException("Larger than 30 MB");
        }
        var words = MailWords.of(mail);
        var whole = words.words();
        return new IncomingMail(
                key(mail, place),
                sender(mail),
                PlainCharacters.line(first(mail, "To"), IncomingMail.LONGEST_ADDRESS),
                subject(mail),
                PlainCharacters.cut(NewWords.of(whole), IncomingMail.LONGEST_WORDS),
                whole,
                words.attachments(),
                references(mail),
                tags(mail),
                AutomaticMail.is(mail),
                received(mail));
    }

    /** What can be told of a mail that cannot be read. */
    public static IncomingMail unreadable(Message mail, String place) {
        return new IncomingMail(
                digest("unreadable " + place),
                attempt(() -> sender(mail)),
                "",
                attempt(() -> subject(mail)),
                "",
                "",
                List.of(),
                List.of(),
                Set.of(),
                false,
                Instant.EPOCH);
    }

    private interface Reading {
        String read() throws MessagingException;
    }

    private static String attempt(Reading reading) {
        try {
            return reading.read();
        } catch (MessagingException | RuntimeException unreadable) {
            return "";
        }
    }

    /** A mail that comes twice, or is read twice, has the same; another that only claims its id has not. */
    private static String key(Message mail, String place) throws MessagingException {
        var id = first(mail, "Message-ID");
        return digest(
                id.isBlank()
                        ? place
                        : String.join("\n", id, first(mail, "From"), first(mail, "Date"), first(mail, "Subject")));
    }

    private static String sender(Message mail) throws MessagingException {
        try {
            return Arrays.stream(InternetAddress.parseHeader(first(mail, "From"), false))
                    .map(InternetAddress::getAddress)
                    .filter(address -> address != null && address.contains("@"))
                    .findFirst()
                    .map(address -> PlainCharacters.line(address, IncomingMail.LONGEST_ADDRESS)
                            .toLowerCase(Locale.ROOT))
                    .orElse("");
        } catch (AddressException malformed) {
            return "";
        }
    }

    private static String subject(Message mail) throws MessagingException {
        return PlainCharacters.line(MailWords.decoded(first(mail, "Subject")), IncomingMail.LONGEST_SUBJECT);
    }

    private static List<String> references(Message mail) throws MessagingException {
        var ids = new LinkedHashSet<String>();
        for (var header : new String[] {"In-Reply-To", "References"}) {
            ID.matcher(first(mail, header))
                    .results()
                    .map(found -> found.group())
                    .forEach(ids::add);
        }
        return ids.stream().limit(MOST_REFERENCES).toList();
    }

    private static Set<String> tags(Message mail) throws MessagingException {
        var tags = new LinkedHashSet<String>();
        for (var header : ADDRESSED) {
            TAG.matcher(first(mail, header))
                    .results()
                    .limit(MOST_REFERENCES)
                    .forEach(found -> tags.add(found.group(1).toLowerCase(Locale.ROOT)));
        }
        return tags;
    }

    private static Instant received(Message mail) throws MessagingException {
        return Stream.of(Optional.ofNullable(mail.getReceivedDate()), Optional.ofNullable(mail.getSentDate()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(date -> date.toInstant())
                .orElse(Instant.MAX);
    }

    /** All values of a header, on one line each and bounded; empty for none. */
    static String first(Message mail, String name) throws MessagingException {
        var values = mail.getHeader(name);
        return values == null ? "" : PlainCharacters.cut(String.join(" ", values), LONGEST_HEADER);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
