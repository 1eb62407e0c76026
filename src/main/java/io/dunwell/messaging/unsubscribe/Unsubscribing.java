package io.dunwell.messaging.unsubscribe;

import io.dunwell.customers.ConsentSource;
import io.dunwell.customers.EmailConsents;
import io.dunwell.messaging.unsubscribe.UnsubscribeLinks.Recipient;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends emails by a click.
 *
 * <p>Source: RFC 8058; https://gitlab.com/gitlab-org/gitlab/-/merge_requests/156414 (a GET never unsubscribes).
 */
@Component
public class Unsubscribing {

    private static final Logger LOG = LoggerFactory.getLogger(Unsubscribing.class);

    private final UnsubscribeLinks links;
    private final EmailConsents consents;

    Unsubscribing(UnsubscribeLinks links, EmailConsents consents) {
        this.links = links;
        this.consents = consents;
    }

    /** The address a reference stands for, with most of it hidden; empty when it stands for none. Changes nothing. */
    @Transactional(readOnly = true)
    public Optional<String> addressOf(String reference) {
        return links.find(reference).map(recipient -> masked(recipient.email()));
    }

    /** A repeat, or a reference nobody knows, changes nothing. */
    @Transactional
    public Optional<String> stop(String reference) {
        var recipient = links.find(reference);
        recipient.ifPresent(this::stop);
        return recipient.map(one -> masked(one.email()));
    }

    private void stop(Recipient recipient) {
        if (consents.stop(recipient.email(), ConsentSource.LINK, null)) {
            LOG.info("unsubscribed by link customer={}", recipient.customerId());
        }
    }

    /** {@code m•••@k•••.example}: enough for its owner, of no use to others. */
    static String masked(String email) {
        int at = email.lastIndexOf('@');
        int dot = email.lastIndexOf('.');
        return at < 1 || dot < at + 2
                ? "•••"
                : email.charAt(0) + "•••@" + email.charAt(at + 1) + "•••" + email.substring(dot);
    }
}
