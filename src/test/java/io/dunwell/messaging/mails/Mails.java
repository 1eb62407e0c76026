package io.dunwell.messaging.mails;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Mail that somebody wrote, put together word by word. */
public final class Mails {

    private final String from;
    private String tag = "";
    private String subject = "Re: Reminder";
    private String words = "";
    private List<String> references = List.of();
    private boolean automatic;
    private Instant receivedAt = Instant.parse("2026-03-03T08:59:00Z");

    private Mails(String from) {
        this.from = from;
    }

    public static Mails from(String address) {
        return new Mails(address);
    }

    /** @param local part of the address, with what stands behind its plus sign */
    public Mails to(String local) {
        tag = local.substring(local.indexOf('+') + 1);
        return this;
    }

    public Mails about(String text) {
        subject = text;
        return this;
    }

    public Mails saying(String text) {
        words = text;
        return this;
    }

    public Mails answering(String... ids) {
        references = List.of(ids);
        return this;
    }

    public Mails byAProgram() {
        automatic = true;
        return this;
    }

    public Mails receivedAt(Instant moment) {
        receivedAt = moment;
        return this;
    }

    public IncomingMail read() {
        return new IncomingMail(
                "%064x".formatted((from + subject + words).hashCode() & 0xffffffffL),
                from,
                "bounces@nordlys.example",
                subject,
                words,
                words + "\n\n> Dear Maria Berg,",
                List.of(),
                references,
                tag.isEmpty() ? Set.of() : Set.of(tag),
                automatic,
                receivedAt);
    }
}
