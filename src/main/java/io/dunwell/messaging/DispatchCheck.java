package io.dunwell.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Asked just before messages leave, in the transaction that claims them; every bean of this type is asked.
 *
 * <p>Answers from current facts, for the whole batch at once.
 */
public interface DispatchCheck {

    /** By message id; messages that may go are absent. */
    Map<Long, Objection> objections(List<OutboundMessage> messages, LocalDate date);
}
