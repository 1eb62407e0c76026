package io.dunwell.cases.plans;

import io.dunwell.messaging.DispatchCheck;
import io.dunwell.messaging.Objection;
import io.dunwell.messaging.Objection.Never;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseStanding;
import io.dunwell.promises.Promises;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps back what is said about an instalment that was paid meanwhile, or whose plan has ended. */
@Component
class InstalmentCheck implements DispatchCheck {

    private static final Set<String> ABOUT_INSTALMENTS = Set.of("plan-reminder", "plan-missed");

    private final Promises promises;

    InstalmentCheck(Promises promises) {
        this.promises = promises;
    }

    @Override
    public Map<Long, Objection> objections(List<OutboundMessage> all, LocalDate date) {
        var about = all.stream()
                .filter(message -> ABOUT_INSTALMENTS.contains(message.template()))
                .toList();
        var objections = new HashMap<Long, Objection>();
        if (!about.isEmpty()) {
            var accounts = about.stream().map(OutboundMessage::account).collect(Collectors.toSet());
            var known = promises.of(accounts).values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.toMap(Promise::id, Function.identity()));
            about.stream()
                    .filter(message -> isSettled(known.get(instalment(message))))
                    .forEach(message -> objections.put(
                            message.id(), new Never("The instalment was paid meanwhile, or its plan has ended.")));
        }
        return objections;
    }

    private static boolean isSettled(@Nullable Promise part) {
        return part != null && part.standing() != PromiseStanding.OPEN;
    }

    /** The last part of the key. */
    private static long instalment(OutboundMessage message) {
        var id = message.stepKey().substring(message.stepKey().lastIndexOf(':') + 1);
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    }
}
