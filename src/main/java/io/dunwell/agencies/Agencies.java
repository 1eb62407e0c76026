package io.dunwell.agencies;

import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.ledger.Ledger;
import io.dunwell.staff.CurrentUser;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Outside agencies, and the accounts they work on. */
@Service
@Transactional
public class Agencies {

    private static final Logger LOG = LoggerFactory.getLogger(Agencies.class);

    private final AgencyDirectory directory;
    private final PlacementRepository placements;
    private final PlacementPackage packages;
    private final Ledger ledger;
    private final CurrentUser user;
    private final CompanyClock clock;
    private final ApplicationEventPublisher events;

    Agencies(
            AgencyDirectory directory,
            PlacementRepository placements,
            PlacementPackage packages,
            Ledger ledger,
            CurrentUser user,
            CompanyClock clock,
            ApplicationEventPublisher events) {
        this.directory = directory;
        this.placements = placements;
        this.packages = packages;
        this.ledger = ledger;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Gives the account to the default agency; a repeat of the key changes nothing.
     *
     * @param approvedBy login of the person who approved it
     * @return the placement, also on a repeat
     * @throws PlacementRejected when nobody approved it, nothing is owed, or it is with an agency already
     */
    public long place(
            String key, AccountId account, Money amount, LocalDate on, String approvedBy, @Nullable String note) {
        var known = placements.findByPlacementKey(key);
        if (known.isPresent()) {
            return known.get().id();
        }
        check(account, amount, on, approvedBy);
        var placement = placements.save(new Placement(
                key, directory.usual().id(), account, amount, on, approvedBy, note, user.login(), clock.instant()));
        changed(placement, "account placed");
        return placement.id();
    }

    /**
     * Takes the account back from the agency: we chase it again.
     *
     * @throws PlacementRejected when it was recalled before
     */
    public void recall(long placementId, LocalDate on, @Nullable String note) {
        var placement = get(placementId);
        placement.recall(on, note);
        changed(placement, "account recalled");
    }

    /** Those of the accounts that are with an agency now, in one query. */
    @Transactional(readOnly = true)
    public Set<AccountId> placed(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Set.of();
        }
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        var placed =
                placements.active(customers).stream().map(Placement::account).collect(Collectors.toSet());
        placed.retainAll(Set.copyOf(accounts));
        return placed;
    }

    @Transactional(readOnly = true)
    public Optional<Placement> activePlacement(AccountId account) {
        return placements.active(Set.of(account.customerId())).stream()
                .filter(placement -> placement.account().equals(account))
                .findFirst();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Placement> of(AccountId account) {
        return placements.of(account.customerId(), account.currency());
    }

    @Transactional(readOnly = true)
    public Placement get(long placementId) {
        return placements.findById(placementId).orElseThrow(() -> NotFound.of("placement", placementId));
    }

    /** What the agency needs, as a zip: itemised ledger and contacts as CSV, a summary as JSON. */
    @Transactional(readOnly = true)
    public void writePackage(long placementId, LocalDate asOf, OutputStream out) {
        var placement = get(placementId);
        packages.write(placement, directory.get(placement.agencyId()), asOf, out);
    }

    /** Placements of all accounts, newest first. */
    @Transactional(readOnly = true)
    public Page<Placement> placements(int page, int size) {
        return placements.findAllByOrderByPlacedOnDescIdDesc(PageRequest.of(page, size));
    }

    private void check(AccountId account, Money amount, LocalDate on, String approvedBy) {
        if (approvedBy.isBlank()) {
            throw new PlacementRejected("Placing an account with an agency needs somebody's approval: ask the owner.");
        }
        var owed = ledger.figures(account, on).balance();
        if (!amount.isPositive() || amount.compareTo(owed) > 0) {
            throw new PlacementRejected(
                    "%s cannot be placed where %s is owed: choose an amount up to that.".formatted(amount, owed));
        }
        activePlacement(account).ifPresent(placement -> {
            throw new PlacementRejected(
                    "This account is with an agency since %s: recall it first.".formatted(placement.placedOn()));
        });
    }

    private void changed(Placement placement, String because) {
        LOG.info(
                "{} placement={} account={} amount=\"{}\" approved-by={}",
                because,
                placement.id(),
                placement.account(),
                placement.amount(),
                placement.approvedBy());
        events.publishEvent(AccountChanged.of(placement.account(), because));
    }
}
