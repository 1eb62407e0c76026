package io.dunwell.nightly;

import io.dunwell.agencies.AgencyPost;
import io.dunwell.agencies.PackageDrops;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes to agencies by day what they must know and puts packages on their servers; rests while a night is at work,
 * which does the same.
 */
@Component
@ConditionalOnProperty(name = "dunwell.workers.enabled", matchIfMissing = true)
class AgencyWorker {

    private final AgencyPost post;
    private final PackageDrops drops;
    private final NightlyRun night;
    private final Companies companies;
    private final CompanyClock clock;

    AgencyWorker(AgencyPost post, PackageDrops drops, NightlyRun night, Companies companies, CompanyClock clock) {
        this.post = post;
        this.drops = drops;
        this.night = night;
        this.companies = companies;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT1M")
    void tell() {
        if (companies.find().isPresent() && !night.isAtWork()) {
            post.deliver(clock.instant());
            drops.deliver(clock.instant());
        }
    }
}
