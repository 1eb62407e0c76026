package io.dunwell.cases.answers;

import io.dunwell.cases.ReplyToAnswer;
import io.dunwell.cases.ReplyToAnswer.Text;
import io.dunwell.customers.ConsentSource;
import io.dunwell.customers.Customers;
import io.dunwell.customers.StopReason;
import io.dunwell.customers.TextConsents;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a person confirmed about a number that wants to be left alone. */
@Component
class WishForSilence {

    private final Customers customers;
    private final TextConsents consents;

    WishForSilence(Customers customers, TextConsents consents) {
        this.customers = customers;
        this.consents = consents;
    }

    /** Somebody else has the number: it gets no more texts for this customer. */
    void wrongNumber(long customerId, ReplyToAnswer reply) {
        var numbers = reply.texts().stream().map(Text::from).collect(Collectors.toSet());
        customers.contacts(customerId).stream()
                .filter(contact -> contact.phone() != null && numbers.contains(contact.phone()))
                .forEach(contact -> customers.refuseSms(contact.id()));
    }

    /** What was stopped when the words came in stays as it is recorded. */
    void noTexts(ReplyToAnswer reply) {
        reply.texts().stream()
                .filter(text -> !text.textsStopped() && !consents.isStopped(text.from()))
                .forEach(text -> consents.stop(text.from(), ConsentSource.PERSON, text.words()));
    }

    /** Also nothing by email or letter, and no calls, until a person lifts the stop. */
    void noContact(long customerId, ReplyToAnswer reply, LocalDate today) {
        noTexts(reply);
        customers.stop(customerId, StopReason.CEASE, today, "Asked by text message for no contact.");
    }
}
