package io.dunwell.messaging.outbox;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Channel;
import io.dunwell.messaging.MessageDetails;
import io.dunwell.messaging.Objection.NotBefore;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.messaging.channels.Outgoing;
import io.dunwell.messaging.outbox.Decision.Defer;
import io.dunwell.messaging.outbox.Decision.Go;
import io.dunwell.messaging.outbox.Decision.Withhold;
import io.dunwell.messaging.texts.MessageTemplates;
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

    /** A text message needs a while to arrive; what would arrive too late waits for the next day. */
    private static final Duration SHORTEST_VALIDITY = Duration.ofMinutes(5);

    private static final Duration SAFETY = Duration.ofMinutes(1);

    private final MessageTemplates templates;
    private final SendWindow window;

    DispatchDecisions(MessageTemplates templates, BusinessCalendar calendar, OutboxSettings settings) {
        this.templates = templates;
        this.window = new SendWindow(settings.opens(), settings.closes(), calendar::isBusinessDay);
    }

    /** @param down channels that take nothing at the moment */
    Decision about(OutboundMessage message, BatchFacts facts, Set<Channel> down) {
        var statement = Statement.of(
                facts.figures(message),
                message.purpose(),
                message.payBy(),
                facts.date(),
                facts.details(message).held());
        var objection = LastLook.objection(message, statement, facts);
        if (objection.isPresent()) {
            return new Withhold(message, objection.get());
        }
        if (facts.objections().get(message.id()) instanceof NotBefore wait) {
            return new Defer(message, wait.moment(), wait.reason());
        }
        var reader = facts.reader(message);
        return route(message, reader, facts.refused(message))
                .map(found -> along(found, message, reader, statement, facts, down))
                .orElseGet(() -> new Withhold(message, nowhere(facts.refused(message))));
    }

    private Optional<Route> route(OutboundMessage message, Reader reader, Set<Channel> refused) {
        return Route.of(message.channel(), reader, refused, channel -> templates
                .language(message.template(), channel, reader.languages())
                .isPresent());
    }

    private Decision along(
            Route route,
            OutboundMessage message,
            Reader reader,
            Statement statement,
            BatchFacts facts,
            Set<Channel> down) {
        if (down.contains(route.channel())) {
            return new Defer(
                    message, facts.now().plus(Backoff.after(message.attempts())), "The channel is out of order.");
        }
        var validity = SendWindow.untilLatest(facts.now(), reader.zone()).minus(SAFETY);
        boolean tooLate = route.channel() == Channel.SMS && validity.compareTo(SHORTEST_VALIDITY) < 0;
        if (route.channel() != Channel.LETTER && (tooLate || !window.permits(facts.now(), reader.zone()))) {
            return new Defer(message, nextMorning(facts.now(), reader), "Outside the reader's permitted hours.");
        }
        try {
            return written(route, message, reader, statement, facts, validity);
        } catch (TextRefused e) {
            return new Withhold(message, e.sentence());
        }
    }

    private Go written(
            Route route,
            OutboundMessage message,
            Reader reader,
            Statement statement,
            BatchFacts facts,
            Duration validity) {
        var language = templates
                .language(message.template(), route.channel(), reader.languages())
                .orElseThrow();
        var fields = TextFields.of(reader, statement, details(message, statement, facts), message.payBy(), language);
        var text = templates.fill(message.template(), route.channel(), language, fields);
        var contact = reader.contact();
        return new Go(
                message,
                route.channel(),
                contact == null ? null : contact.id(),
                language,
                statement.toPay(),
                new Outgoing(
                        message.id(),
                        UUID.randomUUID().toString(),
                        route.to(),
                        reader.name(),
                        facts.company().name(),
                        text,
                        validity),
                hasOtherWay(route, message, reader, facts));
    }

    /** The notice of a posted fee tells of the newest one in the books. */
    private static MessageDetails details(OutboundMessage message, Statement statement, BatchFacts facts) {
        var details = facts.details(message);
        return !message.template().equals("late-fee-posted") || details.fee() != null
                ? details
                : statement
                        .newestFee()
                        .map(fee -> details.with(new MessageDetails.Fee(fee.amount(), fee.dueOn())))
                        .orElse(details);
    }

    private boolean hasOtherWay(Route route, OutboundMessage message, Reader reader, BatchFacts facts) {
        var without = EnumSet.of(route.channel());
        without.addAll(facts.refused(message));
        return route(message, reader, without).isPresent();
    }

    private Instant nextMorning(Instant now, Reader reader) {
        var next = window.next(now, reader.zone());
        return next.isAfter(now) ? next : window.next(now.plus(Duration.ofHours(12)), reader.zone());
    }

    private static String nowhere(Set<Channel> refused) {
        return refused.isEmpty()
                ? "There is no way to reach the customer: no email address that works, no number with consent to text"
                        + " messages, no postal address."
                : "There is no other way to reach the customer after %s refused it.".formatted(refused);
    }
}
