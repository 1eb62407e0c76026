package io.dunwell.cases.story;

import io.dunwell.cases.TimelineEntry;
import io.dunwell.cases.TimelineEntry.Kind;
import io.dunwell.kernel.AccountId;
import io.dunwell.offers.Offers;
import io.dunwell.staff.Happened;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happened to offers that lapse. */
@Component
public class OfferStory implements Story {

    private final Offers offers;

    OfferStory(Offers offers) {
        this.offers = offers;
    }

    @Override
    public Stream<TimelineEntry> tell(AccountId account, LocalDate date) {
        return offers.history(account).stream()
                .filter(event -> !event.on().isAfter(date))
                .map(event -> entry(event, "Offer: "));
    }

    /** The same of one offer, for its own page. */
    public List<TimelineEntry> of(long offerId) {
        return offers.history(offerId).stream().map(event -> entry(event, "")).toList();
    }

    private static TimelineEntry entry(Happened event, String before) {
        return new TimelineEntry(
                Kind.OFFER,
                event.on(),
                event.recordedAt(),
                before.isEmpty() ? capital(event.sentence()) : before + event.sentence(),
                null,
                "",
                Words.person(event.recordedBy()));
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
