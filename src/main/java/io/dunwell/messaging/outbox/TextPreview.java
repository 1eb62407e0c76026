package io.dunwell.messaging.outbox;

import io.dunwell.messaging.texts.MessageText;
import io.dunwell.messaging.texts.SmsSize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text filled for a real account as it would be today.
 *
 * @param to the person or customer it speaks to
 * @param html of an email without styles, of a letter as it is drawn; null for a text message
 * @param payBy the deadline assumed here; policies set their own
 * @param remarks what is worth knowing: why it would not go today, another language
 * @param size of a text message
 * @param cost of a text message, in {@code currency}; null while no price is set
 */
public record TextPreview(
        MessageText text,
        @Nullable String html,
        String to,
        boolean business,
        LocalDate payBy,
        int items,
        List<String> remarks,
        @Nullable SmsSize size,
        @Nullable BigDecimal cost,
        String currency) {}
