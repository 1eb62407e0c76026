package io.dunwell.messaging;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Wordless;
import io.dunwell.messaging.channels.Channels;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outgoing;
import io.dunwell.messaging.texts.MessageText;
import io.dunwell.staff.CurrentUser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Says whether messages can leave and arrive, and what to mend; sends a test message to whoever asks for one. */
@Component
public class Doctor {

    private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);
    private static final Duration VALIDITY = Duration.ofHours(1);

    private final List<Checkup> checkups;
    private final Channels channels;
    private final Companies companies;
    private final CurrentUser user;
    private final CompanyClock clock;

    Doctor(List<Checkup> checkups, Channels channels, Companies companies, CurrentUser user, CompanyClock clock) {
        this.checkups = checkups;
        this.channels = channels;
        this.companies = companies;
        this.user = user;
        this.clock = clock;
    }

    /** Asks servers and name servers, which may take half a minute when one of them does not answer. */
    public List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        if (companies.current().isDemo()) {
            findings.add(Finding.note("Demo company", "Nothing of it ever leaves this house, whatever is set."));
        }
        for (var checkup : checkups) {
            try {
                findings.addAll(checkup.look());
            } catch (RuntimeException failed) {
                LOG.error("checkup failed checkup={}", checkup.getClass().getSimpleName(), Wordless.of(failed));
                findings.add(Finding.mend(
                        checkup.getClass().getSimpleName(), "It could not be looked at; the log says why."));
            }
        }
        return findings;
    }

    /**
     * Sends one message, once, at once and past the outbox: it goes to a colleague, not to a customer, and the answer
     * is wanted now.
     *
     * @param to email address, or number in E.164
     * @return what became of it; {@link Outcome.Kind#SENT} with the provider's id {@code local} when nothing leaves
     *     this house
     */
    public Outcome tryOut(Channel channel, String to) {
        var company = companies.current().name();
        var words = "This is a test message of %s, sent by %s with Dunwell. Nothing needs to be done."
                .formatted(company, user.name());
        var outcome = channels.of(channel)
                .send(new Outgoing(
                        // Stands for no message of the outbox, and is another one each time: mailboxes drop repeats.
                        clock.instant().toEpochMilli(),
                        UUID.randomUUID().toString(),
                        to,
                        user.name(),
                        company,
                        new MessageText("Test message of " + company, words, () -> "<p>" + escaped(words) + "</p>"),
                        VALIDITY));
        LOG.info("test message channel={} outcome={} by={}", channel, outcome.kind(), user.login());
        return outcome;
    }

    /** Whether a test message really leaves. */
    public boolean reachesOutside(Channel channel) {
        return channels.isOutside(channel);
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words);
    }
}
