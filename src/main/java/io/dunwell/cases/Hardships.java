package io.dunwell.cases;

import io.dunwell.cases.hardship.Hardship;
import io.dunwell.cases.hardship.HardshipRows;
import io.dunwell.customers.CustomerLocks;
import io.dunwell.engine.CaseProcesses;
import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Ids;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Wordless;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Customers who cannot pay for a time. While it lasts, messages are gentler, policies charge no late fee and hand
 * nothing to an agency, and limits of their own hold. It never lasts unseen: on its day a supervisor looks at it again.
 */
@Service
public class Hardships {

    static final String POLICY = "review-hardship";
    static final int LONGEST_DAYS = 180;

    private static final Logger LOG = LoggerFactory.getLogger(Hardships.class);

    private final HardshipRows rows;
    private final CaseProcesses processes;
    private final Ids ids;
    private final CustomerLocks locks;
    private final CurrentUser user;
    private final CompanyClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Hardships(
            HardshipRows rows,
            CaseProcesses processes,
            Ids ids,
            CustomerLocks locks,
            CurrentUser user,
            CompanyClock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.processes = processes;
        this.ids = ids;
        this.locks = locks;
        this.user = user;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * @throws HardshipRefused when it lasts already, or the day to look again is not after {@code on} and near enough
     */
    @Transactional
    public void begin(AccountId account, LocalDate on, LocalDate reviewOn, String note) {
        locks.hold(Set.of(account.customerId()));
        rows.openOf(account.customerId()).ifPresent(lasting -> {
            throw new HardshipRefused("This customer is in hardship since %s: change the day of its review instead."
                    .formatted(lasting.since()));
        });
        check(on, reviewOn);
        rows.add(ids.take("collection_case", 1), account, on, reviewOn, note, user.login(), clock.instant());
        changed(account, "hardship recorded");
    }

    /** A person looked at it: it goes on until the next look. */
    @Transactional
    public void keep(long id, LocalDate on, LocalDate reviewOn, String note) {
        check(on, reviewOn);
        var hardship = get(id);
        rows.review(id, reviewOn, note);
        changed(hardship.account(), "hardship reviewed");
    }

    /** A repeat does nothing. The task of its review ends with it, unless it is the one being answered. */
    @Transactional
    public void end(long id, LocalDate on, String note, boolean byItsTask) {
        var hardship = get(id);
        if (!rows.end(id, on, user.login(), note, clock.instant())) {
            return;
        }
        var instance = hardship.processInstance();
        if (instance != null && !byItsTask) {
            processes.booksChanged(Map.of(id, instance));
        }
        changed(hardship.account(), "hardship ended");
    }

    @Transactional(readOnly = true)
    public Optional<Hardship> openOf(long customerId) {
        return rows.openOf(customerId);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Hardship> ofCustomer(long customerId) {
        return rows.ofCustomer(customerId);
    }

    /** Asks a supervisor about each that is due, in a transaction of its own; harmless when repeated. */
    List<Failure> askForReviews(LocalDate date) {
        var failures = new ArrayList<Failure>();
        for (var hardship : rows.toReview(date)) {
            try {
                transaction.executeWithoutResult(status -> ask(hardship));
            } catch (RuntimeException failed) {
                var what = "Hardship " + hardship.id();
                LOG.warn("hardship could not be asked about what={}", what, Wordless.of(failed));
                failures.add(new Failure(what, "Its review could not be asked for: " + failed.getMessage()));
            }
        }
        return failures;
    }

    private void ask(Hardship hardship) {
        var instances = processes.startPolicy(POLICY, List.of(hardship.id()));
        rows.asked(hardship.id(), Objects.requireNonNull(instances.get(hardship.id())));
        LOG.info("hardship is to be reviewed hardship={}", hardship.id());
    }

    private static void check(LocalDate on, LocalDate reviewOn) {
        var latest = on.plusDays(LONGEST_DAYS);
        if (!reviewOn.isAfter(on) || reviewOn.isAfter(latest)) {
            throw new HardshipRefused(
                    "Choose a day after %s, up to %s, on which somebody looks again.".formatted(on, latest));
        }
    }

    private Hardship get(long id) {
        return rows.find(id).orElseThrow(() -> NotFound.of("hardship", id));
    }

    private void changed(AccountId account, String because) {
        LOG.info("{} account={}", because, account);
        events.publishEvent(AccountChanged.of(account, because));
    }
}
