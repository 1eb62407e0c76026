package io.dunwell.messaging.outbox;

import io.dunwell.customers.Customers;
import io.dunwell.customers.PayRunCalendar;
import io.dunwell.messaging.MessageDetails;
import io.dunwell.messaging.MessageFacts;
import io.dunwell.messaging.MessagePurpose;
import io.dunwell.messaging.OutboundMessage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells a reminder before the due date in which payment run its reader can still pay in time; one query for a batch.
 */
@Component
class ComingPayRuns implements MessageFacts {

    private final Customers customers;

    ComingPayRuns(Customers customers) {
        this.customers = customers;
    }

    @Override
    public Map<Long, MessageDetails> details(List<OutboundMessage> messages, LocalDate date) {
        var early = messages.stream()
                .filter(message -> message.purpose() == MessagePurpose.PRE_DUE)
                .toList();
        var known = customers.byIds(
                early.stream().map(message -> message.account().customerId()).toList());
        var details = new HashMap<Long, MessageDetails>();
        for (var message : early) {
            Optional.ofNullable(known.get(message.account().customerId()))
                    .flatMap(customer -> run(customer.payRun(), message.payBy(), date))
                    .ifPresent(run -> details.put(message.id(), MessageDetails.NONE.withPayRun(run)));
        }
        return details;
    }

    /** The last one by the day of payment, unless it is closed already. */
    private static Optional<LocalDate> run(PayRunCalendar payRun, LocalDate payBy, LocalDate date) {
        return payRun.lastRun(payBy).filter(run -> payRun.takes(run, date));
    }
}
