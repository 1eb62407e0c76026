package io.dunwell.messaging;

import io.dunwell.messaging.Objection.Never;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Objects to messages whose step key says so. */
@Component
class ObjectionForTests implements DispatchCheck {

    static final String KEY = "object to this";

    @Override
    public Map<Long, Objection> objections(List<OutboundMessage> messages, LocalDate date) {
        return messages.stream()
                .filter(message -> message.stepKey().equals(KEY))
                .map(OutboundMessage::id)
                .collect(Collectors.toMap(Function.identity(), id -> new Never("Somebody objected on " + date + ".")));
    }
}
