package io.dunwell.messaging.outbox;

import io.dunwell.customers.ContactDetail;
import io.dunwell.customers.Customers;
import io.dunwell.customers.DetailWrong;
import io.dunwell.customers.DetailWrong.How;
import io.dunwell.customers.TextConsents;
import io.dunwell.customers.WrongDetails;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Channel;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a provider told about an address is kept with the person who has it. */
@Component
class Blame {

    private final Customers customers;
    private final TextConsents consents;
    private final WrongDetails wrong;
    private final BusinessCalendar calendar;

    Blame(Customers customers, TextConsents consents, WrongDetails wrong, BusinessCalendar calendar) {
        this.customers = customers;
        this.consents = consents;
        this.wrong = wrong;
        this.calendar = calendar;
    }

    /** @param to the address or number at that time, null where it is not kept */
    record Tried(long messageId, long customerId, long contactId, Channel channel, @Nullable String to) {}

    /** A refusal of texts is a wish; anything else says that the detail is wrong. */
    @Transactional
    public void about(Tried tried, Outcome outcome, Instant now) {
        if (tried.channel() == Channel.SMS && outcome.kind() == Kind.OPTED_OUT) {
            consents.stoppedAtProvider(tried.contactId(), outcome.sentence());
            return;
        }
        if (tried.channel() == Channel.SMS) {
            customers.refuseSms(tried.contactId());
        }
        detail(tried.channel(), tried)
                .ifPresent(detail -> wrong.note(
                        new DetailWrong(
                                detail,
                                tried.channel() == Channel.SMS ? How.DEAD_NUMBER : How.CAME_BACK,
                                calendar.dateOf(now),
                                tried.messageId(),
                                outcome.sentence()),
                        tried.to()));
    }

    private static Optional<ContactDetail> detail(Channel channel, Tried tried) {
        return switch (channel) {
            case EMAIL ->
                Optional.of(new ContactDetail(tried.customerId(), tried.contactId(), ContactDetail.Kind.EMAIL));
            case SMS -> Optional.of(new ContactDetail(tried.customerId(), tried.contactId(), ContactDetail.Kind.PHONE));
            case LETTER, PHONE -> Optional.empty();
        };
    }
}
