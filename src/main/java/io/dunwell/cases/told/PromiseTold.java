package io.dunwell.cases.told;

import io.dunwell.messaging.MessageDetails;
import io.dunwell.messaging.MessageDetails.Promised;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseStanding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The promise that a message confirms, or calls broken. */
final class PromiseTold {

    private static final Set<PromiseStanding> MISSED = Set.of(PromiseStanding.BROKEN, PromiseStanding.PARTLY_KEPT);

    private PromiseTold() {}

    /** @param promises of the account, newest first */
    static MessageDetails in(OutboundMessage message, List<Promise> promises) {
        var named = Occasion.of(message, "promise");
        var found = named.isPresent()
                ? promises.stream()
                        .filter(promise -> promise.id() == named.getAsLong())
                        .findFirst()
                : message.template().equals("promise-broken") ? missed(promises) : open(promises);
        return found.map(promise -> MessageDetails.NONE.with(new Promised(promise.amount(), promise.dueOn())))
                .orElse(MessageDetails.NONE);
    }

    private static Optional<Promise> missed(List<Promise> promises) {
        return promises.stream()
                .filter(promise -> MISSED.contains(promise.standing()))
                .max(Comparator.comparing(Promise::dueOn).thenComparing(Promise::id));
    }

    private static Optional<Promise> open(List<Promise> promises) {
        return promises.stream()
                .filter(promise -> promise.standing() == PromiseStanding.OPEN && promise.planId() == null)
                .findFirst();
    }
}
