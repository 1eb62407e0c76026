package io.dunwell.messaging.inbound;

import static java.util.stream.Collectors.toSet;

import io.dunwell.customers.ConsentSource;
import io.dunwell.customers.Contact;
import io.dunwell.customers.NumberConfirmations;
import io.dunwell.customers.TextConsents;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.messaging.TextMeaning;
import io.dunwell.messaging.TextReceived;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in text messages: kept once, and what a refusal brings about in the same transaction, so that none is heard
 * without being obeyed.
 */
@Component
public class InboundTexts {

    private static final Logger LOG = LoggerFactory.getLogger(InboundTexts.class);

    private final InboundRows rows;
    private final TextConsents consents;
    private final NumberConfirmations numbers;
    private final KeywordAnswers answers;
    private final BusinessCalendar calendar;
    private final ApplicationEventPublisher events;

    InboundTexts(
            InboundRows rows,
            TextConsents consents,
            NumberConfirmations numbers,
            KeywordAnswers answers,
            BusinessCalendar calendar,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.consents = consents;
        this.numbers = numbers;
        this.answers = answers;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * A repeat changes nothing and is not answered.
     *
     * @return what is to be answered at once; empty for nothing
     */
    @Transactional
    public Optional<String> take(InboundText text, Instant now) {
        var meaning = meaning(text.words());
        var kept = rows.keep(text, meaning, now);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var people = consents.people(text.from());
        rows.cameFrom(kept.get(), people);
        numbers.answered(text.from(), calendar.dateOf(now));
        var news = heard(text, meaning, now);
        if (!people.isEmpty()) {
            var customers = people.stream().map(Contact::customerId).collect(toSet());
            events.publishEvent(new TextReceived(kept.get(), customers, meaning, now));
        }
        LOG.info("text received text={} meaning={} people={}", kept.get(), meaning, people.size());
        return text.answered() || !news ? Optional.empty() : answers.to(meaning);
    }

    /** Whether there is anything to confirm. */
    private boolean heard(InboundText text, TextMeaning meaning, Instant now) {
        if (meaning.refuses()) {
            return consents.stop(text.from(), ConsentSource.SMS, text.words());
        }
        if (meaning == TextMeaning.START) {
            consents.start(text.from(), text.words(), calendar.dateOf(now));
        }
        return true;
    }

    static TextMeaning meaning(String words) {
        return Keywords.meaning(words).or(() -> RefusalWords.meaning(words)).orElse(TextMeaning.REPLY);
    }
}
