package io.dunwell.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every word that leaves: wanted here, sent later by the dispatcher, kept for ever. */
@Service
public class Messaging {

    /** One order; see {@link #queueAll}. */
    @Transactional
    public void queue(MessageOrder order) {
        queueAll(List.of(order));
    }

    /**
     * Puts messages in the outbox in the caller's transaction. A step key that was queued before is not queued again.
     *
     * @throws UnknownTemplate when an order names a template the catalogue does not have
     */
    @Transactional
    public void queueAll(List<MessageOrder> orders) {
        throw new UnsupportedOperationException("follows");
    }

    /** Sends what is due at {@code now}. Several nodes may do so at once; each message is sent by one of them. */
    public DispatchReport dispatchDue(Instant now) {
        return dispatchDue(now, DispatchProgress.NONE);
    }

    public DispatchReport dispatchDue(Instant now, DispatchProgress progress) {
        throw new UnsupportedOperationException("follows");
    }

    /** Messages to a customer, newest first, at most 500. */
    public List<MessageRow> history(long customerId) {
        throw new UnsupportedOperationException("follows");
    }

    public MessagePage page(MessageSearch search) {
        throw new UnsupportedOperationException("follows");
    }

    /** @throws io.dunwell.kernel.NotFound when there is no such message */
    public MessageView get(long id) {
        throw new UnsupportedOperationException("follows");
    }

    /** Letters waiting for a person, oldest first, at most 200. */
    public List<MessageRow> printQueue() {
        throw new UnsupportedOperationException("follows");
    }

    /** The letter as PDF, with its mark drawn. */
    public byte[] letter(long id) {
        throw new UnsupportedOperationException("follows");
    }

    /** Records that a person printed and posted these letters; those marked before stay as they are. */
    public void markPosted(Collection<Long> ids, Instant now) {
        throw new UnsupportedOperationException("follows");
    }

    /** What the house can send, gentlest first. */
    public List<TemplateInfo> templates() {
        return TemplateCatalog.ALL;
    }
}
