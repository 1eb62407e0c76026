package io.dunwell.cases;

import io.dunwell.cases.replies.Suggestion;
import io.dunwell.kernel.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wrote and a person must answer.
 *
 * @param caseId the customer's case when it came, null for none
 * @param texts oldest first
 * @param pauseUntil first day on which automatic messages go on by themselves
 */
public record ReplyToAnswer(
        long occasionId, @Nullable Long caseId, List<Text> texts, LocalDate pauseUntil, boolean refusesContact) {

    public ReplyToAnswer {
        texts = List.copyOf(texts);
    }

    /**
     * One text message or email.
     *
     * @param subject of an email; empty for a text
     * @param stopped whether it ended text messages, or emails, at once
     * @param suggestion what it may mean, null for nothing known
     * @param day the day it speaks of, null for none
     */
    public record Text(
            long id,
            Channel channel,
            String from,
            String subject,
            String words,
            int pictures,
            List<String> attachments,
            Instant receivedAt,
            boolean stopped,
            @Nullable Suggestion suggestion,
            @Nullable LocalDate day) {

        public boolean isMail() {
            return channel == Channel.EMAIL;
        }
    }

    /** Which texts these are: whoever answers has read them, and no others. */
    public String read() {
        return texts.stream().map(text -> Long.toString(text.id())).collect(Collectors.joining("-"));
    }

    /** The day on which the customer may want to pay, null for none. */
    public @Nullable LocalDate payDay() {
        return texts.stream()
                .filter(text -> text.suggestion() == Suggestion.WILL_PAY)
                .map(Text::day)
                .reduce(null, (earlier, later) -> later == null ? earlier : later);
    }
}
