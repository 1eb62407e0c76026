package io.dunwell.messaging;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A message in a list.
 *
 * @param label the template's name for people
 * @param amount what it asked for; null until rendered and for messages that ask for nothing
 * @param reason why withheld, rejected or unknown, in one sentence
 */
public record MessageRow(
        long id,
        AccountId account,
        String customerName,
        String customerNumber,
        String template,
        String label,
        Channel channel,
        MessageState state,
        LocalDate businessDate,
        LocalDate payBy,
        Instant dueAt,
        @Nullable Instant finishedAt,
        @Nullable String subject,
        @Nullable Money amount,
        @Nullable String reason) {}
