package io.dunwell.cases.told;

import static io.dunwell.promises.PromiseStanding.BROKEN;
import static io.dunwell.promises.PromiseStanding.OPEN;
import static io.dunwell.promises.PromiseStanding.PARTLY_KEPT;
import static io.dunwell.promises.PromiseStanding.WITHDRAWN;

import io.dunwell.messaging.DispatchCheck;
import io.dunwell.messaging.Objection;
import io.dunwell.messaging.Objection.Never;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseStanding;
import io.dunwell.promises.Promises;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps back what is said about a promise or an instalment that was paid or taken back before the message left. */
@Component
class StillPromised implements DispatchCheck {

    private static final String SETTLED = "The promise was kept or taken back meanwhile.";
    private static final Said WHILE_OPEN = new Said(EnumSet.of(OPEN), SETTLED);
    private static final Said OF_INSTALMENTS =
            new Said(EnumSet.of(OPEN), "The instalment was paid meanwhile, or its plan has ended.");
    private static final Map<String, Said> BY_TEMPLATE = Map.of(
            "promise-confirmation",
            new Said(EnumSet.complementOf(EnumSet.of(WITHDRAWN)), "The promise was taken back meanwhile."),
            "promise-reminder",
            WHILE_OPEN,
            "promise-broken",
            new Said(EnumSet.of(BROKEN, PARTLY_KEPT), SETTLED),
            "plan-reminder",
            OF_INSTALMENTS,
            "plan-missed",
            OF_INSTALMENTS);

    /** @param of the standings of a promise in which it is true */
    private record Said(Set<PromiseStanding> of, String otherwise) {}

    private final Promises promises;

    StillPromised(Promises promises) {
        this.promises = promises;
    }

    @Override
    public Map<Long, Objection> objections(List<OutboundMessage> all, LocalDate date) {
        var about = all.stream()
                .filter(message -> BY_TEMPLATE.containsKey(message.template()))
                .toList();
        if (about.isEmpty()) {
            return Map.of();
        }
        var accounts = about.stream().map(OutboundMessage::account).collect(Collectors.toSet());
        var known = promises.of(accounts).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Promise::id, Function.identity()));
        var objections = new HashMap<Long, Objection>();
        for (var message : about) {
            var said = Objects.requireNonNull(BY_TEMPLATE.get(message.template()));
            var promise = known.get(Occasion.promise(message));
            if (promise != null && !said.of().contains(promise.standing())) {
                objections.put(message.id(), new Never(said.otherwise()));
            }
        }
        return objections;
    }
}
