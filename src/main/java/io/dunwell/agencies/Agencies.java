package io.dunwell.agencies;

import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Reading;
import io.dunwell.ledger.Credit;
import io.dunwell.ledger.Ledger;
import io.dunwell.links.Links;
import io.dunwell.staff.CurrentUser;
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

    private static final int LONGEST_REFERENCE = 120;

    private final AgencyDirectory directory;
    private final PlacementRepository placements;
    private final AgencyNotices notices;
    private final Links links;
    private final BusinessCalendar calendar;
    private final Ledger ledger;
    private final CurrentUser user;
    private final CompanyClock clock;
    private final ApplicationEventPublisher events;

    Agencies(
            AgencyDirectory directory,
            PlacementRepository placements,
            AgencyNotices notices,
            Links links,
            BusinessCalendar calendar,
            Ledger ledger,
            CurrentUser user,
            CompanyClock clock,
            ApplicationEventPublisher events) {
        this.directory = directory;
        this.placements = placements;
        this.notices = notices;
        this.links = links;
        this.calendar = calendar;
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
                        key, directory.usual(), account, amount, on, approvedBy, note, user.login(), clock.instant())
                .seen(lastCredit(account)));
        changed(placement, "account placed");
        notices.about(
                placement,
                AgencyNotice.Kind.PLACED,
                "placed",
                "The account was placed with you: %s. Please acknowledge it.".formatted(amount),
                on);
        return placement.id();
    }

    /**
     * Takes the account back from the agency: we chase it again.
     *
     * @throws PlacementRejected when it came back before
     */
    public void recall(long placementId, LocalDate on, @Nullable String note) {
        end(placementId, PlacementState.RECALLED, on, note);
    }

    /**
     * Ends a placement: what is still owed is collected here again, as the policy says, and the agency is told.
     *
     * @throws PlacementRejected when it came back before, the day lies before the placement, or more is owed than "paid
     *     in full" allows
     */
    public void end(long placementId, PlacementState how, LocalDate on, @Nullable String note) {
        if (!how.isEnd()) {
            throw new PlacementRejected("Say how the placement ended.");
        }
        var placement = get(placementId);
        var owed = ledger.figures(placement.account(), on).balance();
        if (how == PlacementState.PAID && owed.isPositive()) {
            throw new PlacementRejected(
                    "%s is still owed: post the payment first, or choose another reason.".formatted(owed));
        }
        placement.end(how, on, user.login(), note);
        links.withdraw(PackageLinks.PURPOSE, Long.toString(placementId));
        changed(placement, "placement ended");
        notices.about(
                placement,
                AgencyNotice.Kind.ENDED,
                "ended",
                "The placement ended on %s: %s. Please stop collecting it.".formatted(on, words(how)),
                on);
    }

    /**
     * Records under which number the agency has the account; the same again changes nothing.
     *
     * @throws PlacementRejected when the number is missing or too long, or the day lies before the placement or after
     *     today
     */
    public void acknowledge(long placementId, String reference, LocalDate on) {
        acknowledge(get(placementId), reference, on, user.login());
    }

    void acknowledge(Placement placement, String reference, LocalDate on, String by) {
        var number = reference.strip();
        if (number.isEmpty() || number.length() > LONGEST_REFERENCE) {
            throw new PlacementRejected(
                    "Enter the agency’s number of the account, at most %d characters.".formatted(LONGEST_REFERENCE));
        }
        if (on.isAfter(calendar.today())) {
            throw new PlacementRejected("This day has not come yet: choose today or earlier.");
        }
        placement.acknowledge(number, on, by);
        LOG.info("placement acknowledged placement={} on={}", placement.id(), on);
    }

    /** Placements that the agency should have acknowledged before {@code today} and has not, oldest first. */
    @Transactional(readOnly = true)
    public List<Placement> unacknowledged(LocalDate today) {
        return placements.unacknowledged().stream()
                .filter(placement -> acknowledgeBy(placement).isBefore(today))
                .toList();
    }

    /** The last day on which the agency should say that it has the account. */
    @Transactional(readOnly = true)
    public LocalDate acknowledgeBy(Placement placement) {
        return calendar.plusBusinessDays(
                placement.placedOn(), directory.get(placement.agencyId()).acknowledgeDays());
    }

    private static String words(PlacementState how) {
        return switch (how) {
            case RECALLED -> "we took it back";
            case RETURNED -> "you returned it uncollected";
            case PAID -> "it is paid in full";
            case SETTLED -> "it is settled";
            case ACTIVE -> "";
        };
    }

    /** Those of the accounts that are with an agency now, in one query. */
    @Transactional(readOnly = true)
    public Set<AccountId> placed(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Set.of();
        }
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        var placed = active(customers).stream().map(Placement::account).collect(Collectors.toSet());
        placed.retainAll(Set.copyOf(accounts));
        return placed;
    }

    @Transactional(readOnly = true)
    public Optional<Placement> activePlacement(AccountId account) {
        return active(Set.of(account.customerId())).stream()
                .filter(placement -> placement.account().equals(account))
                .findFirst();
    }

    private List<Placement> active(Set<Long> customers) {
        return Reading.once(List.of("active placements", customers), () -> placements.active(customers));
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

    @Transactional(readOnly = true)
    public List<Placement> all(Collection<Long> ids) {
        return placements.findAllById(ids);
    }

    /** Placements of all accounts, newest first. */
    @Transactional(readOnly = true)
    public Page<Placement> placements(int page, int size) {
        return placements.findAllByOrderByPlacedOnDescIdDesc(PageRequest.of(page, size));
    }

    private long lastCredit(AccountId account) {
        return ledger.credits(account).stream().mapToLong(Credit::id).max().orElse(0);
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
