package io.dunwell.nightly;

import io.dunwell.staff.Drafts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws drafts away that nobody came back to. */
@Component
@ConditionalOnProperty(name = "dunwell.workers.enabled", matchIfMissing = true)
class DraftWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DraftWorker.class);

    private final Drafts drafts;

    DraftWorker(Drafts drafts) {
        this.drafts = drafts;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT6H")
    void forgetOld() {
        var forgotten = drafts.forgetOld();
        if (forgotten > 0) {
            LOG.info("old drafts thrown away count={}", forgotten);
        }
    }
}
