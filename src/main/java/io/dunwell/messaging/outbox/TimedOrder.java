package io.dunwell.messaging.outbox;

import io.dunwell.messaging.MessageOrder;
import java.time.Instant;

/** An order with the moment it may leave and the moment from which it is too late. */
record TimedOrder(MessageOrder order, Instant dueAt, Instant expiresAt) {}
