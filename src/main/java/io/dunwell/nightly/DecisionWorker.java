package io.dunwell.nightly;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.worklist.DecisionMails;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Mails owners what waits for their decision; rests while a night is at work. */
@Component
@ConditionalOnProperty(name = "dunwell.workers.enabled", matchIfMissing = true)
class DecisionWorker {

    private final DecisionMails mails;
    private final NightlyRun night;
    private final Companies companies;
    private final CompanyClock clock;

    DecisionWorker(DecisionMails mails, NightlyRun night, Companies companies, CompanyClock clock) {
        this.mails = mails;
        this.night = night;
        this.companies = companies;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT45S", fixedDelayString = "PT1M")
    void ask() {
        if (companies.find().isPresent() && !night.isAtWork()) {
            mails.send(clock.instant());
        }
    }
}
