package io.dunwell.messaging.outbox;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Channel;
import io.dunwell.links.PublicAddress;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.messaging.channels.MailHead;
import io.dunwell.messaging.texts.HouseTexts;
import io.dunwell.messaging.texts.MessageText;
import io.dunwell.messaging.texts.Reader;
import io.dunwell.messaging.texts.SegmentPrice;
import io.dunwell.messaging.texts.SmsSize;
import io.dunwell.messaging.texts.Statement;
import io.dunwell.messaging.texts.TextFields;
import io.dunwell.messaging.texts.TextPlace;
import io.dunwell.messaging.texts.Words;
import io.dunwell.messaging.unsubscribe.UnsubscribeLinks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills texts that are being written with real accounts, by the way messages take when they leave. */
@Component
public class TextPreviews {

    private static final int DAYS_TO_PAY = 5;

    /** Pages allow no styles but their own, and links of a preview lead nowhere. */
    private static final Pattern STYLE = Pattern.compile(" (style|href)=\"[^\"]*\"");

    private static final Pattern TO_THE_RIGHT = Pattern.compile(" style=\"[^\"]*text-align:right[^\"]*\"");
    private static final Pattern BODY = Pattern.compile("(?s).*<body[^>]*>(.*)</body>.*");

    private final FactsOfTheDay facts;
    private final HouseTexts house;
    private final BusinessCalendar calendar;
    private final PublicAddress address;
    private final SegmentPrice price;

    TextPreviews(
            FactsOfTheDay facts,
            HouseTexts house,
            BusinessCalendar calendar,
            PublicAddress address,
            SegmentPrice price) {
        this.facts = facts;
        this.house = house;
        this.calendar = calendar;
        this.address = address;
        this.price = price;
    }

    /**
     * @param words without faults
     * @throws io.dunwell.messaging.texts.TextRefused when a value cannot stand where the text puts it
     */
    @Transactional(readOnly = true)
    public TextPreview of(TextPlace place, Words words, AccountId account, Instant now) {
        var date = calendar.dateOf(now);
        var message = message(place, account, calendar.plusBusinessDays(date, DAYS_TO_PAY), date, now);
        var known = facts.atAGlance(message, now);
        var reader = known.reader(message);
        var statement = Statement.of(
                known.figures(message),
                message.purpose(),
                message.payBy(),
                date,
                known.details(message).held());
        var details = DispatchDecisions.details(message, statement, known);
        var text = withHead(
                place,
                house.compiled(place, 0, words)
                        .fill(TextFields.of(reader, statement, details, message.payBy(), place.language())));
        var size = place.channel() == Channel.SMS ? SmsSize.of(text.text()) : null;
        return new TextPreview(
                text,
                html(place.channel(), text),
                reader.name(),
                reader.isBusiness(),
                message.payBy(),
                statement.items().size(),
                remarks(message, reader, statement, known, place),
                size,
                size == null ? null : price.of(size.parts()),
                price.segmentCurrency());
    }

    /** As it leaves: with the way to end emails below the words, where the internet reaches us. */
    private MessageText withHead(TextPlace place, MessageText text) {
        if (place.channel() != Channel.EMAIL || !address.isKnown()) {
            return text;
        }
        var head = new MailHead(null, URI.create(address.of(UnsubscribeLinks.PATH + "…")), place.language());
        return new MessageText(
                text.subject(),
                head.text(text.text()),
                () -> head.html(text.html().get()));
    }

    private static OutboundMessage message(
            TextPlace place, AccountId account, LocalDate payBy, LocalDate date, Instant now) {
        return new OutboundMessage(
                0,
                "preview",
                account,
                null,
                place.channel(),
                place.template(),
                place.info().purpose(),
                payBy,
                date,
                now,
                now.plus(Duration.ofDays(1)),
                0);
    }

    private static List<String> remarks(
            OutboundMessage message, Reader reader, Statement statement, BatchFacts known, TextPlace place) {
        var remarks = new ArrayList<String>();
        LastLook.objection(message, statement, known)
                .ifPresent(reason -> remarks.add("Today it would not be sent: " + reason));
        known.texts()
                .find(place.template(), place.channel(), reader.languages())
                .filter(other -> !other.language().equals(place.language()))
                .ifPresent(other -> remarks.add("This customer is written to in %s."
                        .formatted(new Locale(other.language()).getDisplayLanguage(Locale.ENGLISH))));
        return remarks;
    }

    private static @Nullable String html(Channel channel, MessageText text) {
        if (channel == Channel.SMS) {
            return null;
        }
        var body = BODY.matcher(text.html().get());
        var aligned = TO_THE_RIGHT
                .matcher(body.matches() ? body.group(1) : text.html().get())
                .replaceAll(" class=\"num\"");
        return STYLE.matcher(aligned).replaceAll("");
    }
}
