package io.dunwell.messaging.channels;

import com.twilio.base.ResourceSet;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import io.dunwell.messaging.MessageState;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Asks the SMS provider whether it has a text, when no answer came to sending it. Reads only. */
@Component
public class SmsLookup {

    private static final int NEWEST = 20;

    private final SmsChannel channel;

    SmsLookup(SmsChannel channel) {
        this.channel = channel;
    }

    /**
     * What the provider says today of a text with these words to this number, taken since {@code since}.
     *
     * @param reference of the attempt that sent it
     * @param others ids of texts that are known to be other ones
     * @throws RuntimeException when the provider does not tell
     */
    public Optional<DeliveryReport> find(
            String reference, String to, String words, Instant since, Collection<String> others) {
        ResourceSet<Message> newest = Message.reader()
                .setTo(new PhoneNumber(to))
                .pageSize(NEWEST)
                .limit(NEWEST)
                .read(channel.client());
        return StreamSupport.stream(newest.spliterator(), false)
                .filter(text -> !others.contains(text.getSid()))
                .filter(text -> text.getDateCreated() != null
                        && !text.getDateCreated().toInstant().isBefore(since))
                .filter(text -> words.strip().equals(text.getBody().strip()))
                .findFirst()
                .map(text -> report(reference, text));
    }

    /** That it has the text at all means that it took it, whatever word it has for that. */
    private static DeliveryReport report(String reference, Message text) {
        var status = String.valueOf(text.getStatus());
        var code = text.getErrorCode() == null ? null : text.getErrorCode().toString();
        return SmsReports.told(reference, text.getSid(), status, code)
                .orElseGet(() -> new DeliveryReport(reference, text.getSid(), status, MessageState.SENT, null));
    }
}
