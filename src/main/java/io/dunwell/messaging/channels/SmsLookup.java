package io.dunwell.messaging.channels;

import com.twilio.base.ResourceSet;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
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
     * The provider's id of a text with these words to this number, taken since {@code since}.
     *
     * @param others ids of texts that are known to be other ones
     * @throws RuntimeException when the provider does not tell
     */
    public Optional<String> find(String to, String words, Instant since, Collection<String> others) {
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
                .map(Message::getSid)
                .findFirst();
    }
}
