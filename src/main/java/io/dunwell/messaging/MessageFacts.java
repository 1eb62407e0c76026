package io.dunwell.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Supplies what texts say beyond the books of the account: the promise, the plan, the fee, the dispute.
 *
 * <p>Every bean of this type is asked just before messages leave, for the whole batch at once; of two answers for one
 * message the fields that are set are joined.
 */
public interface MessageFacts {

    /** Message id to its details; messages without any are absent. */
    Map<Long, MessageDetails> details(List<OutboundMessage> messages, LocalDate date);
}
