package io.dunwell.messaging.outbox;

import io.dunwell.messaging.DispatchReport;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.outbox.Decision.Go;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts outcomes, which several threads learn. */
final class ReportBuilder {

    private final Map<MessageState, Integer> counts = new EnumMap<>(MessageState.class);
    private final List<String> failures = new ArrayList<>();

    synchronized void add(List<Go> all, Outcome outcome, MessageState state) {
        counts.merge(state, all.size(), Integer::sum);
        if (state == MessageState.REJECTED || state == MessageState.UNKNOWN) {
            all.forEach(go -> failures.add("Message %d to customer %d: %s"
                    .formatted(go.message().id(), go.message().account().customerId(), outcome.sentence())));
        }
    }

    synchronized DispatchReport build() {
        return new DispatchReport(
                count(MessageState.SENT),
                count(MessageState.TO_PRINT),
                0,
                count(MessageState.READY),
                count(MessageState.REJECTED),
                count(MessageState.UNKNOWN),
                List.copyOf(failures));
    }

    private int count(MessageState state) {
        return counts.getOrDefault(state, 0);
    }
}
