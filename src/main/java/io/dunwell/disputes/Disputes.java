package io.dunwell.disputes;

import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.ledger.Charge;
import io.dunwell.ledger.Ledger;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contested charges: held while we look, then credited or chased again. */
@Service
@Transactional
public class Disputes {

    private static final Logger LOG = LoggerFactory.getLogger(Disputes.class);

    private final DisputeRepository disputes;
    private final Ledger ledger;
    private final CurrentUser user;
    private final CompanyClock clock;
    private final ApplicationEventPublisher events;

    Disputes(
            DisputeRepository disputes,
            Ledger ledger,
            CurrentUser user,
            CompanyClock clock,
            ApplicationEventPublisher events) {
        this.disputes = disputes;
        this.ledger = ledger;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Holds the contested amount until the dispute is answered.
     *
     * @return its id
     * @throws DisputeRefused when a charge is not the account's, is settled, or is contested already
     */
    public long open(NewDispute wanted) {
        var owed = ledger.figures(wanted.account(), wanted.openedOn());
        var contested = disputes.contested(Set.of(wanted.account().customerId()));
        new DisputeCheck(owed.openItems(), contested).check(wanted);
        var dispute = disputes.save(new Dispute(wanted, user.login(), clock.instant()));
        changed(dispute, "dispute opened");
        return dispute.id();
    }

    /**
     * The customer is right, wholly or in part: posts a credit note of {@code credited}, allocated to the contested
     * charges oldest first. Less than was held makes it a split; the rest is chased again.
     *
     * @throws DisputeRefused when it was answered before, or {@code credited} is not above zero and at most what the
     *     contested charges were about
     */
    public void uphold(long id, Money credited, LocalDate on, @Nullable String note) {
        var dispute = get(id);
        checkCredit(dispute, credited);
        var answer = credited.compareTo(dispute.amountHeld()) < 0 ? DisputeState.SPLIT : DisputeState.UPHELD;
        dispute.resolve(answer, credited, on, note);
        var open = ledger.figures(dispute.account(), on).openItems();
        ledger.credit(CreditNote.of(dispute, credited, open, on, note));
        changed(dispute, "dispute " + answer.label().toLowerCase(Locale.ROOT));
    }

    /** The customer is not right: the charges are chased again. */
    public void reject(long id, LocalDate on, @Nullable String note) {
        var dispute = get(id);
        dispute.resolve(DisputeState.REJECTED, Money.zero(dispute.account().currency()), on, note);
        changed(dispute, "dispute rejected");
    }

    @Transactional(readOnly = true)
    public Dispute get(long id) {
        return disputes.findById(id).orElseThrow(() -> NotFound.of("dispute", id));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Dispute> of(AccountId account) {
        return disputes.of(account.customerId(), account.currency());
    }

    /** The same for many accounts in one query; accounts without are absent. */
    @Transactional(readOnly = true)
    public Map<AccountId, List<Dispute>> of(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        return disputes.ofCustomers(customers).stream()
                .filter(dispute -> accounts.contains(dispute.account()))
                .collect(Collectors.groupingBy(Dispute::account));
    }

    /** One query for all accounts. Those without an open dispute are absent. */
    @Transactional(readOnly = true)
    public Map<AccountId, DisputeFigures> figures(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        var result = new HashMap<AccountId, DisputeFigures>();
        for (var dispute : disputes.open(customers)) {
            result.merge(dispute.account(), figures(dispute), Disputes::together);
        }
        result.keySet().retainAll(Set.copyOf(accounts));
        return result;
    }

    /** Accounts with an open dispute whose answer was due on {@code date} or before. */
    @Transactional(readOnly = true)
    public Collection<AccountId> answerDue(LocalDate date) {
        return disputes.answerDue(date).stream().map(Dispute::account).collect(Collectors.toCollection(TreeSet::new));
    }

    private void checkCredit(Dispute dispute, Money credited) {
        var most = ledger.charges(dispute.chargeIds()).values().stream()
                .map(Charge::amount)
                .reduce(Money.zero(dispute.account().currency()), Money::plus);
        if (!credited.isPositive() || credited.compareTo(most) > 0) {
            throw new DisputeRefused(
                    "%s cannot be credited where the contested bills were about %s: enter an amount above zero, up to that."
                            .formatted(credited, most));
        }
    }

    private static DisputeFigures figures(Dispute dispute) {
        return new DisputeFigures(dispute.amountHeld(), dispute.chargeIds(), dispute.answerDueOn());
    }

    /** {@code first} has the earlier answer date: the query is in that order. */
    private static DisputeFigures together(DisputeFigures first, DisputeFigures second) {
        var charges = new HashSet<>(first.chargeIds());
        charges.addAll(second.chargeIds());
        return new DisputeFigures(first.held().plus(second.held()), charges, first.answerDueOn());
    }

    private void changed(Dispute dispute, String because) {
        LOG.info(
                "{} dispute={} account={} amount=\"{}\"",
                because,
                dispute.id(),
                dispute.account(),
                dispute.amountHeld());
        events.publishEvent(AccountChanged.of(dispute.account(), because));
    }
}
