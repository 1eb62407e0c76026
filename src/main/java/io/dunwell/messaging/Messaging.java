package io.dunwell.messaging;

import io.dunwell.customers.Contact;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.NotFound;
import io.dunwell.messaging.channels.LetterPdf;
import io.dunwell.messaging.inbound.InboundMails;
import io.dunwell.messaging.inbound.InboundRows;
import io.dunwell.messaging.outbox.Dispatcher;
import io.dunwell.messaging.outbox.LostNotices;
import io.dunwell.messaging.outbox.MakingUp;
import io.dunwell.messaging.outbox.MessageQueries;
import io.dunwell.messaging.outbox.Outbox;
import io.dunwell.messaging.outbox.PrintQueue;
import io.dunwell.messaging.outbox.ReturnedLetters;
import io.dunwell.messaging.outbox.ReturnedMail;
import io.dunwell.messaging.outbox.UnknownLetters;
import io.dunwell.messaging.outbox.UnknownOutcomes;
import io.dunwell.messaging.outbox.UnknownTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every word that leaves: wanted here, sent later by the dispatcher, kept for ever. */
@Service
public class Messaging {

    private static final int HISTORY = 500;
    private static final int LETTERS = 200;

    private final Outbox outbox;
    private final Dispatcher dispatcher;
    private final UnknownTexts unknown;
    private final UnknownLetters letters;
    private final ReturnedMail returned;
    private final LostNotices notices;
    private final UnknownOutcomes outcomes;
    private final MessageQueries queries;
    private final InboundRows inbound;
    private final PrintQueue printing;
    private final ReturnedLetters returnedLetters;
    private final MakingUp makingUp;
    private final LetterPdf pdf;
    private final InboundMails mails;

    Messaging(
            Outbox outbox,
            Dispatcher dispatcher,
            UnknownTexts unknown,
            UnknownLetters letters,
            ReturnedMail returned,
            LostNotices notices,
            UnknownOutcomes outcomes,
            MessageQueries queries,
            InboundRows inbound,
            PrintQueue printing,
            ReturnedLetters returnedLetters,
            MakingUp makingUp,
            LetterPdf pdf,
            InboundMails mails) {
        this.outbox = outbox;
        this.dispatcher = dispatcher;
        this.unknown = unknown;
        this.letters = letters;
        this.returned = returned;
        this.notices = notices;
        this.outcomes = outcomes;
        this.queries = queries;
        this.inbound = inbound;
        this.printing = printing;
        this.returnedLetters = returnedLetters;
        this.makingUp = makingUp;
        this.pdf = pdf;
        this.mails = mails;
    }

    /** One order; see {@link #queueAll}. */
    @Transactional
    public void queue(MessageOrder order) {
        outbox.queueAll(List.of(order));
    }

    /**
     * Puts messages in the outbox in the caller's transaction. A step key that was queued before is not queued again.
     *
     * @throws UnknownTemplate when an order names a template the catalogue does not have
     */
    @Transactional
    public void queueAll(List<MessageOrder> orders) {
        outbox.queueAll(orders);
    }

    /**
     * Settles what it can of earlier sending, then sends what is due at {@code now}. Several nodes may do so at once;
     * each message is sent by one of them.
     */
    public DispatchReport dispatchDue(Instant now) {
        return dispatchDue(now, DispatchProgress.NONE);
    }

    public DispatchReport dispatchDue(Instant now, DispatchProgress progress) {
        unknown.lookUp(now);
        letters.writeAnew(now);
        return dispatcher.dispatch(now, progress);
    }

    /** Reads the mailbox: what came back, and what people answered. Several nodes may do so at once. */
    public void readMailbox(Instant now) {
        returned.takeIn(now);
    }

    /** Messages to a customer, newest first, at most 500. */
    @Transactional(readOnly = true)
    public List<MessageRow> history(long customerId) {
        return queries.ofCustomer(customerId, HISTORY);
    }

    /** Messages to a customer that wait for one of these reasons need not wait any more; every check is asked again. */
    @Transactional
    public void goOn(long customerId, Collection<String> reasons, Instant now) {
        outbox.goOn(customerId, reasons, now);
    }

    /** Where these messages stand; unknown ids are absent. */
    @Transactional(readOnly = true)
    public Map<Long, MessageState> states(Collection<Long> ids) {
        return queries.states(ids);
    }

    /** Notices of which nobody knows that they arrived and no case has heard so far, oldest first, at most 200. */
    @Transactional
    public List<LostNotice> lostNotices(Instant now) {
        return notices.unheard(now);
    }

    /** Whether it was for the caller to hear of this lost notice; false when another has. */
    @Transactional
    public boolean heardOf(LostNotice notice) {
        return notices.heard(notice.messageId());
    }

    /**
     * A person found out that the message arrived.
     *
     * @throws OutcomeKnown when its outcome is not unknown, or not any more
     */
    @Transactional
    public void arrived(long id, Instant now) {
        outcomes.left(id, now);
    }

    /** A person found out that the message did not arrive; harmless where that is known. */
    @Transactional
    public void lost(long id, Instant now) {
        outcomes.lost(id, now);
    }

    /** Texts and emails from a customer, newest first, at most 500. */
    @Transactional(readOnly = true)
    public List<ReceivedText> received(long customerId) {
        return inbound.ofCustomer(customerId, HISTORY);
    }

    /**
     * Texts and emails from anybody, newest first.
     *
     * @param fromNobody only those that come from no customer we know
     * @param page counted from 0
     */
    @Transactional(readOnly = true)
    public Page<ReceivedText> received(boolean fromNobody, int page) {
        return inbound.page(fromNobody, page);
    }

    /**
     * One text or email with all of its words.
     *
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public WholeReply whole(long id) {
        var text = inbound.find(id).orElseThrow(() -> NotFound.of("reply", id));
        return new WholeReply(text, inbound.whole(id).orElse(text.words()));
    }

    /** Whether the account was really sent this, for {@code since} or a later business date. */
    @Transactional(readOnly = true)
    public boolean wasSent(AccountId account, String template, LocalDate since) {
        return queries.wasSent(account, template, since);
    }

    @Transactional(readOnly = true)
    public Page<MessageRow> page(MessageSearch search) {
        return queries.page(search);
    }

    /** @throws io.dunwell.kernel.NotFound when there is no such message */
    @Transactional(readOnly = true)
    public MessageView get(long id) {
        return queries.view(id);
    }

    /** Letters waiting for a person, oldest first, at most 200. */
    @Transactional(readOnly = true)
    public List<MessageRow> printQueue() {
        return queries.inState(MessageState.TO_PRINT, LETTERS);
    }

    public long lettersToPrint() {
        return queries.count(MessageState.TO_PRINT);
    }

    /**
     * The letter as PDF, with its mark drawn.
     *
     * @throws LetterMissing when the message is not a letter or was not written
     */
    @Transactional(readOnly = true)
    public byte[] letter(long id) {
        var message = get(id);
        if (message.row().channel() != Channel.LETTER || message.body() == null) {
            throw new LetterMissing(id);
        }
        return pdf.draw(message.body());
    }

    /** Other papers of ours, drawn as letters are; {@code body} is XHTML. */
    public byte[] paper(String body) {
        return pdf.draw(body);
    }

    /**
     * What somebody wrote into a page behind one of our links: kept and answered like an email of theirs. A repeat of
     * the key changes nothing.
     */
    @Transactional
    public void heard(String key, Contact from, String subject, String words, Instant now) {
        mails.written(key, from, subject, words, now);
    }

    /** Records that a person printed and posted these letters; returns how many, since a repeat does nothing. */
    public int markPosted(Collection<Long> ids, Instant now) {
        return printing.markPosted(ids, now);
    }

    /** Letters that were posted from {@code since} on, newest first, at most 200: each may come back. */
    @Transactional(readOnly = true)
    public List<MessageRow> postedLetters(Instant since) {
        return queries.posted(since, LETTERS);
    }

    /**
     * The post brought a letter back: it did not arrive, and no more go to that address until it is mended.
     *
     * @throws LetterNotBack when it is not on its way, or the day cannot be
     */
    @Transactional
    public void letterCameBack(long id, LocalDate on, Instant now) {
        returnedLetters.cameBack(id, on, now);
    }

    /**
     * Messages that did not arrive because of a wrong detail go once more, through every check, as far as they are
     * still due; a repeat does nothing.
     *
     * @param since messages that found no way to the customer from then on are made up for, too
     * @return how many
     */
    @Transactional
    public int makeUp(long customerId, Collection<Long> messages, Instant since, LocalDate today, Instant now) {
        return makingUp.makeUp(customerId, messages, since, today, now);
    }

    /** What the house can send, gentlest first. */
    public List<TemplateInfo> templates() {
        return TemplateCatalog.ALL;
    }
}
