package io.dunwell.messaging.outbox;

import io.dunwell.contact.ContactRules;
import io.dunwell.contact.Verdict;
import io.dunwell.contact.Verdict.Allowed;
import io.dunwell.contact.Verdict.Deferred;
import io.dunwell.contact.Verdict.Suppressed;
import io.dunwell.contact.Words;
import io.dunwell.kernel.Channel;
import io.dunwell.messaging.MessageDetails;
import io.dunwell.messaging.Objection.NotBefore;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.messaging.channels.Outgoing;
import io.dunwell.messaging.outbox.Decision.Defer;
import io.dunwell.messaging.outbox.Decision.Go;
import io.dunwell.messaging.outbox.Decision.Withhold;
import io.dunwell.messaging.texts.Reader;
import io.dunwell.messaging.texts.Statement;
import io.dunwell.messaging.texts.TextFields;
import io.dunwell.messaging.texts.TextRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Decides about each message of a batch and writes the words of those that go. */
@Component
class DispatchDecisions {

    /** Between the provider's clock and ours. */
    private static final Duration SAFETY = Duration.ofMinutes(1);

    /** Of what may arrive at any hour. */
    private static final Duration UNBOUND = Duration.ofDays(1);

    static final String NO_WAY = "There is no way to reach the customer:";
    static final String NO_OTHER_WAY = "There is no other way to reach the customer";

    private final ContactRules rules;

    DispatchDecisions(ContactRules rules) {
        this.rules = rules;
    }

    Decision about(OutboundMessage message, BatchFacts facts, Closed closed) {
        var late = LastLook.expired(message, facts.now());
        if (late.isPresent()) {
            return new Withhold(message, closed.andWhy(late.get(), message.channel()));
        }
        var statement = Statement.of(
                facts.figures(message),
                message.purpose(),
                message.payBy(),
                facts.date(),
                facts.details(message).held());
        var reader = facts.reader(message);
        var choice = choice(message, reader, facts);
        var route = choice.route();
        var verdict = choice.verdict();
        if (verdict instanceof Suppressed) {
            return new Withhold(message, verdict.sentence(), verdict);
        }
        var objection = LastLook.objection(message, statement, facts);
        if (objection.isPresent()) {
            return new Withhold(message, objection.get());
        }
        if (facts.objections().get(message.id()) instanceof NotBefore wait) {
            return new Defer(message, wait.moment(), wait.reason());
        }
        return route.map(found -> along(found, message, reader, statement, facts, closed, verdict))
                .orElseGet(() -> new Withhold(message, nowhere(facts.refused(message))));
    }

    /** What a rule says against one way does not speak against the next. */
    private Choice choice(OutboundMessage message, Reader reader, BatchFacts facts) {
        var closed = EnumSet.noneOf(Channel.class);
        closed.addAll(facts.closed(message));
        var first = at(route(message, reader, facts, closed), message, reader, facts);
        for (var next = first; ; next = at(route(message, reader, facts, closed), message, reader, facts)) {
            if (!(next.verdict() instanceof Suppressed ban && ban.elsewhere())) {
                return next.route().isPresent() ? next : first;
            }
            if (next.route().isEmpty()) {
                return first;
            }
            closed.add(next.route().get().channel());
        }
    }

    private Choice at(Optional<Route> route, OutboundMessage message, Reader reader, BatchFacts facts) {
        return new Choice(route, verdict(message, reader, route, facts));
    }

    /** A way and what the rules of contact say of it. */
    private record Choice(Optional<Route> route, Verdict verdict) {}

    /** Stops hold back also what has no way to go, and one that leaves no way says so. */
    private Verdict verdict(OutboundMessage message, Reader reader, Optional<Route> route, BatchFacts facts) {
        var channel = route.map(Route::channel).orElse(facts.wantsNoEmail(message) ? Channel.EMAIL : Channel.LETTER);
        return rules.judge(
                facts.asked(message, channel, rules.party(reader.customer(), reader.contact(), facts.wishes(message))));
    }

    private static Optional<Route> route(
            OutboundMessage message, Reader reader, BatchFacts facts, Set<Channel> refused) {
        return Route.of(message.channel(), reader, refused, channel -> facts.texts()
                .find(message.template(), channel, reader.languages())
                .isPresent());
    }

    private Decision along(
            Route route,
            OutboundMessage message,
            Reader reader,
            Statement statement,
            BatchFacts facts,
            Closed closed,
            Verdict verdict) {
        if (closed.has(route.channel())) {
            return closed.putOff(message, route.channel(), facts.now());
        }
        if (verdict instanceof Deferred wait) {
            return new Defer(message, wait.until(), wait.sentence(), wait);
        }
        try {
            var go = written(route, message, reader, statement, facts, verdict);
            return against(go, reader, facts)
                    .<Decision>map(ban -> new Withhold(message, ban.sentence(), ban))
                    .orElse(go);
        } catch (TextRefused e) {
            return new Withhold(message, e.sentence());
        }
    }

    /** The last question, on the words that would leave. */
    private Optional<Verdict> against(Go go, Reader reader, BatchFacts facts) {
        var message = go.message();
        var party = rules.party(reader.customer(), reader.contact(), facts.wishes(message));
        return rules.judge(
                facts.asked(message, go.channel(), party),
                new Words(go.outgoing().text().text(), facts.company().name()));
    }

    private Go written(
            Route route,
            OutboundMessage message,
            Reader reader,
            Statement statement,
            BatchFacts facts,
            Verdict verdict) {
        var wording = facts.texts()
                .find(message.template(), route.channel(), reader.languages())
                .orElseThrow();
        var fields = TextFields.of(
                reader, statement, details(message, statement, facts), message.payBy(), wording.language());
        var text = wording.fill(fields);
        var contact = reader.contact();
        return new Go(
                message,
                route.channel(),
                contact == null ? null : contact.id(),
                wording,
                statement.toPay(),
                new Outgoing(
                        message.id(),
                        UUID.randomUUID().toString(),
                        route.to(),
                        reader.name(),
                        facts.company().name(),
                        text,
                        validity(verdict, facts.now())),
                hasOtherWay(route, message, reader, facts),
                verdict);
    }

    /** The notice of a posted fee tells of the newest one in the books. */
    static MessageDetails details(OutboundMessage message, Statement statement, BatchFacts facts) {
        var details = facts.details(message);
        return !message.template().equals("late-fee-posted") || details.fee() != null
                ? details
                : statement
                        .newestFee()
                        .map(fee -> details.with(new MessageDetails.Fee(fee.amount(), fee.dueOn())))
                        .orElse(details);
    }

    private static boolean hasOtherWay(Route route, OutboundMessage message, Reader reader, BatchFacts facts) {
        var without = EnumSet.of(route.channel());
        without.addAll(facts.closed(message));
        return route(message, reader, facts, without).isPresent();
    }

    private static Duration validity(Verdict verdict, Instant now) {
        return verdict instanceof Allowed allowed && allowed.closes() != null
                ? Duration.between(now, allowed.closes()).minus(SAFETY)
                : UNBOUND;
    }

    private static String nowhere(Set<Channel> refused) {
        return refused.isEmpty()
                ? NO_WAY + " no email address that works, no number with consent to text messages, no postal address."
                : NO_OTHER_WAY + " after %s refused it.".formatted(refused);
    }
}
