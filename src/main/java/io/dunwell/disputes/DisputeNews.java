package io.dunwell.disputes;

import io.dunwell.kernel.AccountChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells everybody that a dispute changed, and with it what is owed without doubt. */
@Component
class DisputeNews {

    private static final Logger LOG = LoggerFactory.getLogger(DisputeNews.class);

    private final ApplicationEventPublisher events;

    DisputeNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(Dispute dispute, String because) {
        LOG.info(
                "{} dispute={} account={} amount=\"{}\"",
                because,
                dispute.id(),
                dispute.account(),
                dispute.amountHeld());
        events.publishEvent(AccountChanged.of(dispute.account(), because));
        events.publishEvent(new DisputeChanged(dispute.id(), dispute.account()));
    }
}
