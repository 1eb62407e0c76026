package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Wordless;
import io.dunwell.messaging.channels.ReturnMailbox;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks into the mailbox every few seconds, on a thread of its own: a server that hangs holds nobody else up. */
@Component
@ConditionalOnProperty(name = "dunwell.workers.enabled", matchIfMissing = true)
class MailboxWatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);

    private final ReturnMailbox mailbox;
    private final ReturnedMail mail;
    private final Companies companies;
    private final CompanyClock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var daemon = new Thread(work, "mailbox");
        daemon.setDaemon(true);
        return daemon;
    });

    MailboxWatch(ReturnMailbox mailbox, ReturnedMail mail, Companies companies, CompanyClock clock) {
        this.mailbox = mailbox;
        this.mail = mail;
        this.companies = companies;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (mailbox.isConfigured()) {
            long every = mailbox.every().toMillis();
            thread.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
        }
    }

    // An exception that got out would end the looks.
    private void look() {
        try {
            if (companies.find().isPresent()) {
                mail.takeIn(clock.instant());
            }
        } catch (RuntimeException failed) {
            LOG.error("the mailbox was not read to its end", Wordless.of(failed));
        }
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }
}
