package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.outbox.Decision.Defer;
import io.dunwell.messaging.outbox.Decision.Go;
import io.dunwell.messaging.outbox.Decision.Withhold;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a batch in hand: in one transaction, which has committed before anything is sent. */
@Component
class Claiming {

    /** How long a claim holds; whoever has not recorded an outcome by then counts as gone. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private final Claims claims;
    private final FactsOfTheDay facts;
    private final DispatchDecisions decisions;

    Claiming(Claims claims, FactsOfTheDay facts, DispatchDecisions decisions) {
        this.claims = claims;
        this.facts = facts;
        this.decisions = decisions;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Claimed take(Instant now, int limit, Set<Channel> down) {
        var token = UUID.randomUUID().toString();
        var batch = claims.lockDue(now, limit);
        if (batch.isEmpty()) {
            return new Claimed(token, List.of(), 0, 0, 0);
        }
        var known = facts.about(batch, now);
        var decided = batch.stream()
                .map(message -> decisions.about(message, known, down))
                .toList();
        var going = only(decided, Go.class);
        var withheld = only(decided, Withhold.class);
        var deferred = only(decided, Defer.class);
        claims.claim(going, token, now, now.plus(LEASE));
        claims.withhold(withheld, now);
        claims.defer(deferred);
        return new Claimed(token, going, withheld.size(), deferred.size(), batch.size());
    }

    private static <T extends Decision> List<T> only(List<Decision> decided, Class<T> kind) {
        return decided.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
