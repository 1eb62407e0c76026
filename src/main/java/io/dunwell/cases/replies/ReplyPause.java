package io.dunwell.cases.replies;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.messaging.DispatchCheck;
import io.dunwell.messaging.Objection;
import io.dunwell.messaging.Objection.NotBefore;
import io.dunwell.messaging.OutboundMessage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whoever wrote is not chased on before a person has looked, for some business days at most. What puts in writing that
 * which was agreed still goes, unless the customer wants no contact at all: then everything rests until it is answered.
 */
@Component
public class ReplyPause implements DispatchCheck {

    static final String UNANSWERED = "The customer wrote, and nobody has answered yet.";
    static final String UNWANTED = "The customer wants no contact at all; a person must confirm it.";

    /** Why messages wait that may go on once the customer is answered. */
    public static final Set<String> REASONS = Set.of(UNANSWERED, UNWANTED);

    private final OccasionRows rows;
    private final BusinessCalendar calendar;

    ReplyPause(OccasionRows rows, BusinessCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    @Override
    public Map<Long, Objection> objections(List<OutboundMessage> messages, LocalDate date) {
        var customers =
                messages.stream().map(message -> message.account().customerId()).collect(Collectors.toSet());
        var resting = rows.openOf(customers).stream()
                .filter(occasion -> occasion.restsOn(date))
                .collect(Collectors.toMap(Occasion::customerId, Function.identity()));
        var objections = new HashMap<Long, Objection>();
        for (var message : messages) {
            var occasion = resting.get(message.account().customerId());
            if (occasion != null
                    && (occasion.refusesContact() || message.purpose().chases())) {
                objections.put(message.id(), objection(occasion, date));
            }
        }
        return objections;
    }

    private Objection objection(Occasion occasion, LocalDate date) {
        var tomorrow = date.plusDays(1);
        var until = occasion.pauseUntil().isBefore(tomorrow) ? tomorrow : occasion.pauseUntil();
        return new NotBefore(calendar.beginningOf(until), occasion.refusesContact() ? UNWANTED : UNANSWERED);
    }
}
