package io.dunwell.messaging.web;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.channels.SmsReports;
import io.dunwell.messaging.outbox.DeliveryReports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the SMS provider tells what became of a text. Nobody signs in here: a report counts by its signature alone. */
@RestController
class SmsHooks {

    private static final Logger LOG = LoggerFactory.getLogger(SmsHooks.class);

    private final SmsReports sms;
    private final DeliveryReports reports;
    private final CompanyClock clock;

    SmsHooks(SmsReports sms, DeliveryReports reports, CompanyClock clock) {
        this.sms = sms;
        this.reports = reports;
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
}
