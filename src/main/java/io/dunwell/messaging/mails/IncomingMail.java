package io.dunwell.messaging.mails;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A mail from outside, as far as we look at it. Everything in it is within bounds and may be shown.
 *
 * @param key the same whenever the mail is read again, of 64 characters
 * @param from address of the sender in lower case, empty when there is none
 * @param words what was newly written; the quoted mail before it is cut off
 * @param whole all of its words
 * @param attachments names and sizes; they stay in the mailbox
 * @param references ids of mails it answers, the nearest first
 * @param tags what stands behind a plus sign in the addresses it came to
 * @param automatic whether a program wrote it: an out-of-office note, a newsletter, a receipt
 */
public record IncomingMail(
        String key,
        String from,
        String to,
        String subject,
        String words,
        String whole,
        List<String> attachments,
        List<String> references,
        Set<String> tags,
        boolean automatic,
        Instant receivedAt) {

    public static final int LONGEST_ADDRESS = 200;
    public static final int LONGEST_SUBJECT = 300;
    public static final int LONGEST_WORDS = 4_000;
    public static final int LONGEST_WHOLE = 100_000;

    public IncomingMail {
        attachments = List.copyOf(attachments);
        references = List.copyOf(references);
        tags = Set.copyOf(tags);
    }

    /** That it came, and from whom. */
    public IncomingMail withoutWords() {
        return new IncomingMail(key, from, "", "", "", "", List.of(), List.of(), Set.of(), automatic, receivedAt);
    }
}
