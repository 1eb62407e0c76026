package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Reading;
import io.dunwell.staff.CurrentUser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What being late costs: first announced, then posted once, or waived, or lapsed because the customer paid. */
@Service
@Transactional
public class LateFees {

    private static final Logger LOG = LoggerFactory.getLogger(LateFees.class);

    private final FeeRepository fees;
    private final Ledger ledger;
    private final Corrections corrections;
    private final Clerk clerk;
    private final CurrentUser user;
    private final CompanyClock clock;

    LateFees(
            FeeRepository fees,
            Ledger ledger,
            Corrections corrections,
            Clerk clerk,
            CurrentUser user,
            CompanyClock clock) {
        this.fees = fees;
        this.ledger = ledger;
        this.corrections = corrections;
        this.clerk = clerk;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Writes down that the customer is told about a fee.
     *
     * @param key a fee with a key already announced is not announced again
     * @param rule from what the amount follows, in words
     * @param appliesOn the first day on which it may be posted
     */
    public void announce(
            String key, AccountId account, Money amount, String rule, LocalDate announcedOn, LocalDate appliesOn) {
        if (!amount.isPositive()) {
            throw new PostingRejected("A late fee is more than zero, not %s; correct the rule.".formatted(amount));
        }
        if (!amount.currency().equals(account.currency())) {
            throw new PostingRejected(
                    "A late fee in %s cannot go on an account in %s.".formatted(amount.currency(), account.currency()));
        }
        clerk.lock(account);
        if (fees.findByKey(key).isEmpty()) {
            fees.saveAndFlush(new AnnouncedFee(
                    key, account.customerId(), amount, rule, announcedOn, appliesOn, user.login(), clock.instant()));
            LOG.info("late fee announced account={} amount=\"{}\" applies={}", account, amount, appliesOn);
        }
    }

    /**
     * Posts the fee as a charge due on {@code on}, once; it lapses when nothing on the account is overdue any more.
     *
     * @return id of the charge, also on a repeat; empty when the fee does not apply yet, was waived or has lapsed
     */
    public OptionalLong postDue(String key, LocalDate on) {
        var fee = get(key);
        clerk.lock(fee.account());
        if (fee.state() == FeeState.ANNOUNCED && !on.isBefore(fee.appliesOn())) {
            if (owesOverdue(fee.account(), on)) {
                fee.post(ledger.charge(charge(fee, on)), on, user.login());
                LOG.info("late fee posted account={} amount=\"{}\"", fee.account(), fee.amount());
            } else {
                fee.lapse(on, user.login());
            }
        }
        return fee.state() == FeeState.POSTED && fee.chargeId() != null
                ? OptionalLong.of(fee.chargeId())
                : OptionalLong.empty();
    }

    /**
     * Takes the fee back, also after it was posted; a repeat does nothing.
     *
     * @param why kept with the fee and, where it was posted, with the credit that cancels it
     */
    public void waive(String key, LocalDate on, String by, String why) {
        var fee = get(key);
        clerk.lock(fee.account());
        var chargeId = fee.chargeId();
        if (fee.state() == FeeState.POSTED && chargeId != null) {
            corrections.cancelCharge(chargeId, on, "Late fee waived by %s: %s".formatted(by, why), CreditKind.WAIVER);
        }
        if (fee.state() == FeeState.POSTED || fee.state() == FeeState.ANNOUNCED) {
            fee.waive(on, by, why);
            LOG.info("late fee waived account={} amount=\"{}\"", fee.account(), fee.amount());
        }
    }

    /** @throws NotFound when no fee has that key */
    @Transactional(readOnly = true)
    public AnnouncedFee fee(String key) {
        return get(key);
    }

    /** Lets what is announced and not yet posted on these accounts lapse. */
    public void lapse(Collection<AccountId> accounts, LocalDate on) {
        clerk.lock(accounts);
        announced(accounts).values().forEach(all -> all.forEach(fee -> fee.lapse(on, user.login())));
    }

    /** Fees announced and neither posted nor taken back, by the day on which they apply. */
    @Transactional(readOnly = true)
    public List<AnnouncedFee> announced(AccountId account) {
        return announced(List.of(account)).getOrDefault(account, List.of());
    }

    /** The same for many accounts in one query for every thousand; accounts without are absent. */
    @Transactional(readOnly = true)
    public Map<AccountId, List<AnnouncedFee>> announced(Collection<AccountId> accounts) {
        var wanted = new HashSet<>(accounts);
        var found = new ArrayList<AnnouncedFee>();
        for (var some : LedgerReading.parts(accounts)) {
            var customers = Set.copyOf(OpenCharges.customers(some));
            found.addAll(Reading.once(
                    List.of("announced fees", customers),
                    () -> fees.findByStateAndCustomerIdInOrderByAppliesOnAscIdAsc(FeeState.ANNOUNCED, customers)));
        }
        return found.stream()
                .filter(fee -> wanted.contains(fee.account()))
                .collect(Collectors.groupingBy(AnnouncedFee::account));
    }

    /** All fees ever announced, newest first. */
    @Transactional(readOnly = true)
    public List<AnnouncedFee> history(AccountId account) {
        return fees.findByCustomerIdAndAmountCurrencyOrderByIdDesc(account.customerId(), account.currency());
    }

    private AnnouncedFee get(String key) {
        return fees.findByKey(key).orElseThrow(() -> NotFound.of("announced fee", key));
    }

    private boolean owesOverdue(AccountId account, LocalDate on) {
        var figures = ledger.figures(account, on);
        return figures.overdue(on).compareTo(figures.unapplied()) > 0;
    }

    private static NewCharge charge(AnnouncedFee fee, LocalDate on) {
        return new NewCharge(
                fee.account().customerId(),
                ChargeKind.LATE_FEE,
                "Late fee " + on,
                1,
                1,
                on,
                on,
                fee.amount(),
                fee.rule(),
                null,
                BigDecimal.ZERO,
                null,
                Ledger.OWN,
                fee.key());
    }
}
