package io.dunwell.messaging;

import io.dunwell.kernel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Which messages the outbox page shows, newest first.
 *
 * @param customer part of the customer's name or number, empty for all
 * @param page counted from 0
 */
public record MessageSearch(@Nullable MessageState state, @Nullable Channel channel, String customer, int page) {

    public static final int PAGE_SIZE = 50;
}
