package io.dunwell.messaging.web;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.channels.SmsReports;
import io.dunwell.messaging.inbound.InboundText;
import io.dunwell.messaging.inbound.InboundTexts;
import io.dunwell.messaging.outbox.DeliveryReports;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Where the SMS provider tells what became of a text, and what customers write. Nobody signs in here: a request counts
 * by its signature alone.
 */
@RestController
class SmsHooks {

    private static final Logger LOG = LoggerFactory.getLogger(SmsHooks.class);

    private static final int TRIES = 5;

    private final SmsReports sms;
    private final DeliveryReports reports;
    private final InboundTexts inbound;
    private final CompanyClock clock;

    SmsHooks(SmsReports sms, DeliveryReports reports, InboundTexts inbound, CompanyClock clock) {
        this.sms = sms;
        this.reports = reports;
        this.inbound = inbound;
        this.clock = clock;
    }

    @PostMapping(SmsReports.PATH + "{reference}")
    ResponseEntity<Void> status(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = "X-Twilio-Signature", defaultValue = "") String signature) {
        var fields = form.toSingleValueMap();
        if (!sms.isGenuine(reference, fields, signature)) {
            LOG.warn("report with a wrong signature refused");
            return ResponseEntity.status(403).build();
        }
        sms.read(reference, fields).ifPresent(report -> reports.take(report, clock.instant()));
        return ResponseEntity.noContent().build();
    }

    /** Answers with what shall be texted back, mostly nothing; a text that could not be kept is told again. */
    @PostMapping(path = SmsReports.INBOUND, produces = MediaType.TEXT_XML_VALUE)
    ResponseEntity<String> inbound(
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = "X-Twilio-Signature", defaultValue = "") String signature) {
        var fields = form.toSingleValueMap();
        if (!sms.isGenuineText(fields, signature)) {
            LOG.warn("text with a wrong signature refused");
            return ResponseEntity.status(403).build();
        }
        var text = InboundText.of(fields);
        return text.isComplete()
                ? ResponseEntity.ok(twiml(taken(text)))
                : ResponseEntity.badRequest().build();
    }

    /** Somebody may have changed the same person at the same moment: a refusal must not be lost by that. */
    private Optional<String> taken(InboundText text) {
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                return inbound.take(text, clock.instant());
            } catch (ConcurrencyFailureException together) {
                LOG.info("text taken in once more, because two changed the same person");
            }
        }
        return inbound.take(text, clock.instant());
    }

    private static String twiml(Optional<String> answer) {
        return answer.map(words -> "<Response><Message>%s</Message></Response>".formatted(HtmlUtils.htmlEscape(words)))
                .orElse("<Response/>");
    }
}
