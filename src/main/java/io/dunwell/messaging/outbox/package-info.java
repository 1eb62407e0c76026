/** The table between wanting and sending: queue, claim, check once more, send once, record. */
@NullMarked
package io.dunwell.messaging.outbox;

import org.jspecify.annotations.NullMarked;
