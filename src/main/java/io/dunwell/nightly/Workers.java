package io.dunwell.nightly;

import io.dunwell.cases.Cases;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.Messaging;
import io.dunwell.staff.CurrentUser;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What happens by itself: the daily night of a live company, and by day the messages and reviews that need not wait for
 * it. They rest while a night is at work, which does the same.
 */
@Component
@ConditionalOnProperty(name = "dunwell.workers.enabled", matchIfMissing = true)
class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final NightlyRun nightlyRun;
    private final Nights nights;
    private final NightSettings settings;
    private final Messaging messaging;
    private final Cases cases;
    private final Companies companies;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;

    Workers(
            NightlyRun nightlyRun,
            Nights nights,
            NightSettings settings,
            Messaging messaging,
            Cases cases,
            Companies companies,
            BusinessCalendar calendar,
            CompanyClock clock) {
        this.nightlyRun = nightlyRun;
        this.nights = nights;
        this.settings = settings;
        this.messaging = messaging;
        this.cases = cases;
        this.companies = companies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Missed days are not run one by one: one night for today looks at everything that was crossed meanwhile. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    void beginTheNight() {
        nightlyRun.closeInterrupted();
        if (atRest().filter(this::isDue).isPresent()) {
            try {
                nightlyRun.start(calendar.today(), CurrentUser.AUTOMATIC);
            } catch (NightAlreadyRunning another) {
                LOG.info("another node was quicker to begin the night");
            }
        }
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void sendByDay() {
        atRest().ifPresent(company -> messaging.dispatchDue(clock.instant()));
    }

    /** So that a payment is heard by day. */
    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "${dunwell.workers.reviews-every:PT5S}")
    void lookAtChangedAccounts() {
        atRest().filter(this::hasBegun).ifPresent(company -> cases.workReviewQueue(calendar.today(), looked -> {}));
    }

    private Optional<Company> atRest() {
        return companies.find().filter(company -> !nightlyRun.isAtWork());
    }

    /** The first night of a demo is left to the person who presses its button. */
    private boolean hasBegun(Company company) {
        return !company.isDemo() || nights.last().isPresent();
    }

    private boolean isDue(Company company) {
        var now = clock.instant().atZone(company.zone());
        return !company.isDemo() && !now.toLocalTime().isBefore(settings.at()) && !nights.hasRun(now.toLocalDate());
    }
}
