package io.dunwell.messaging.outbox;

import io.dunwell.contact.ContactVerdicts;
import io.dunwell.contact.JudgedContact;
import io.dunwell.kernel.Channel;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.messaging.outbox.Decision.Defer;
import io.dunwell.messaging.outbox.Decision.Go;
import io.dunwell.messaging.outbox.Decision.Withhold;
import io.dunwell.messaging.troubles.ChannelTroubles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Pacing pacing;
    private final MailHeads heads;
    private final ContactVerdicts verdicts;
    private final LostNotices notices;
    private final ChannelTroubles troubles;

    Claiming(
            Claims claims,
            FactsOfTheDay facts,
            DispatchDecisions decisions,
            Pacing pacing,
            MailHeads heads,
            ContactVerdicts verdicts,
            LostNotices notices,
            ChannelTroubles troubles) {
        this.claims = claims;
        this.facts = facts;
        this.decisions = decisions;
        this.pacing = pacing;
        this.heads = heads;
        this.verdicts = verdicts;
        this.notices = notices;
        this.troubles = troubles;
    }

    /**
     * @param down channels that take nothing until a moment each: what wants to go there is put off until then
     * @param resting channels that have as much to send as they may: what waits for them is left where it is
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Claimed take(Instant now, int limit, Map<Channel, Instant> down, Set<Channel> resting) {
        var token = UUID.randomUUID().toString();
        var batch = claims.lockDue(now, limit, resting);
        if (batch.isEmpty()) {
            return new Claimed(token, List.of(), 0, 0, 0, Set.of());
        }
        verdicts.oneAtATime();
        var decided = decided(batch, now, new Closed(down, troubles.stops()));
        var wanted = only(decided, Go.class);
        var paced = pacing.of(wanted, now, resting);
        var going = heads.of(paced.going(), now);
        var withheld = only(decided, Withhold.class);
        var deferred = deferred(only(decided, Defer.class), wanted, going);
        deferred.addAll(paced.putOff());
        claims.claim(going, token, now, now.plus(LEASE));
        claims.withhold(withheld, now);
        notices.note(ids(withheld), now);
        claims.defer(deferred);
        verdicts.record(judged(going, withheld, deferred), now);
        return new Claimed(token, going, withheld.size(), deferred.size(), decided.size(), paced.channels());
    }

    private List<Decision> decided(List<OutboundMessage> batch, Instant now, Closed closed) {
        var known = facts.about(batch, now);
        var decided = new ArrayList<Decision>();
        for (var message : known.messages()) {
            var decision = decisions.about(message, known, closed);
            if (decision instanceof Go go) {
                known.contacted(message, go.channel());
            }
            decided.add(decision);
        }
        return decided;
    }

    /** Without those put off for a message that then has to wait for its channel: they are judged again. */
    private static List<Defer> deferred(List<Defer> all, List<Go> wanted, List<Go> going) {
        var waiting = customersOf(wanted);
        waiting.removeAll(customersOf(going));
        return all.stream()
                .filter(one -> one.verdict() == null || !waiting.contains(customer(one)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Set<Long> customersOf(List<Go> going) {
        return going.stream().map(Claiming::customer).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Long> ids(List<? extends Decision> decided) {
        return decided.stream().map(one -> one.message().id()).toList();
    }

    private static long customer(Decision decision) {
        return decision.message().account().customerId();
    }

    @SafeVarargs
    private static List<JudgedContact> judged(List<? extends Decision>... decided) {
        return Stream.of(decided)
                .flatMap(List::stream)
                .filter(one -> one.verdict() != null)
                .map(one -> new JudgedContact(one.message().id(), customer(one), Objects.requireNonNull(one.verdict())))
                .toList();
    }

    private static <T extends Decision> List<T> only(List<Decision> decided, Class<T> kind) {
        return decided.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
