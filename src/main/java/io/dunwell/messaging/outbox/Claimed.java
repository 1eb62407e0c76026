package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.outbox.Decision.Go;
import java.util.List;
import java.util.Set;

/**
 * A batch after it was decided and committed.
 *
 * @param token names this claim in the rows
 * @param atTheirPace channels that may send no more for now
 * @param looked how many messages were looked at; 0 when nothing is due, or all of it is about customers whom somebody
 *     has in hand
 */
record Claimed(String token, List<Go> going, int withheld, int deferred, int looked, Set<Channel> atTheirPace) {}
