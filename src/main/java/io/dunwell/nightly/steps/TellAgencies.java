package io.dunwell.nightly.steps;

import io.dunwell.agencies.AgencyPost;
import io.dunwell.agencies.PackageDrops;
import io.dunwell.agencies.PlacementPackages;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.nightly.NightStep;
import io.dunwell.nightly.StepProgress;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts together what agencies are given of accounts placed lately, and writes to them what they must know. */
@Component
@Order(65)
class TellAgencies implements NightStep {

    private static final Logger LOG = LoggerFactory.getLogger(TellAgencies.class);

    private final PlacementPackages packages;
    private final AgencyPost post;
    private final PackageDrops drops;
    private final CompanyClock clock;

    TellAgencies(PlacementPackages packages, AgencyPost post, PackageDrops drops, CompanyClock clock) {
        this.packages = packages;
        this.post = post;
        this.drops = drops;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tell-agencies";
    }

    @Override
    public String label() {
        return "Tell the agencies";
    }

    @Override
    public String run(LocalDate date, StepProgress progress) {
        var built = 0;
        for (var placement : packages.missing()) {
            built += build(placement, progress) ? 1 : 0;
            progress.done(built);
        }
        var told = post.deliver(clock.instant());
        var dropped = drops.deliver(clock.instant());
        return built == 0 && told == 0 && dropped == 0
                ? "Nothing new for agencies."
                : "Packages put together: %d, delivered by SFTP: %d. Mails to agencies: %d."
                        .formatted(built, dropped, told);
    }

    private boolean build(long placement, StepProgress progress) {
        try {
            packages.content(placement);
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("package not built placement={}", placement, failure);
            progress.failed("Placement " + placement, "Its package could not be put together: look into the log.");
            return false;
        }
    }
}
