package io.dunwell.messaging;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.messaging.channels.Channels;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.channels.Outgoing;
import io.dunwell.messaging.texts.MessageText;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Mails to those we work with, never to customers: they pass no gate of contact rules and stand in no outbox. Whoever
 * sends keeps a record of its own and claims it before.
 */
@Component
public class HouseMails {

    private final Channels channels;
    private final Companies companies;

    HouseMails(Channels channels, Companies companies) {
        this.channels = channels;
        this.companies = companies;
    }

    /** Where the sender's records are counted. */
    public enum Book {
        AGENCIES,
        DECISIONS
    }

    /** What is known after one try. */
    public enum Sent {
        YES,
        NO,
        PERHAPS
    }

    /** @param sentence for people; empty when it was sent */
    public record Answer(Sent sent, String sentence) {}

    /** Whether mail leaves: a mail server is set and this is no demo company. */
    public boolean leave() {
        return channels.isOutside(Channel.EMAIL);
    }

    /**
     * Tries once; never throws.
     *
     * @param number of the sender's record in its book, more than zero: mail programs know a mail by both that comes
     *     twice
     */
    public Answer send(Book book, long number, String to, String name, String subject, String text) {
        var sender = companies.current().name();
        var html = "<p>%s</p>".formatted(HtmlUtils.htmlEscape(text).replace("\n", "<br>"));
        // Messages to customers count up from 1, so these count down.
        var id = -(number * Book.values().length + book.ordinal());
        var outcome = channels.of(Channel.EMAIL)
                .send(new Outgoing(
                        id,
                        UUID.randomUUID().toString(),
                        to,
                        name,
                        sender,
                        new MessageText(subject, text, () -> html),
                        Duration.ofDays(1)));
        return answer(outcome);
    }

    private static Answer answer(Outcome outcome) {
        if (outcome.kind() == Kind.SENT) {
            return new Answer(Sent.YES, "");
        }
        return new Answer(outcome.kind() == Kind.UNKNOWN ? Sent.PERHAPS : Sent.NO, outcome.sentence());
    }
}
