package io.dunwell.disputes;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Reading;
import io.dunwell.ledger.Charge;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.OpenItem;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contested charges: held while we look, then credited or chased again. */
@Service
@Transactional
public class Disputes {

    private static final int WITHIN_DAYS = 366;
    private static final int ENDED_WITHIN_DAYS = 30;

    private final DisputeRepository disputes;
    private final Ledger ledger;
    private final CurrentUser user;
    private final CompanyClock clock;
    private final Companies companies;
    private final BusinessCalendar calendar;
    private final DisputeNews news;
    private final CreditAuthority authority;

    Disputes(
            DisputeRepository disputes,
            Ledger ledger,
            CurrentUser user,
            CompanyClock clock,
            Companies companies,
            BusinessCalendar calendar,
            DisputeNews news,
            CreditAuthority authority) {
        this.disputes = disputes;
        this.ledger = ledger;
        this.user = user;
        this.clock = clock;
        this.companies = companies;
        this.calendar = calendar;
        this.news = news;
        this.authority = authority;
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
        news.tell(dispute, "dispute opened");
        return dispute.id();
    }

    /** As {@link #uphold(long, Remedy, LocalDate, String)}, by a credit note alone. */
    public void uphold(long id, Money credited, LocalDate on, @Nullable String note) {
        uphold(id, Remedy.credit(credited), on, note);
    }

    /**
     * The customer is right, wholly or in part. What is credited is posted as a credit note, allocated to the contested
     * charges oldest first; less than was held, and no replacement, makes it a split and the rest is chased again. What
     * a replacement remedies stays owed: it is held until the day of the delivery and the grace after it, and then
     * counts as due on that day.
     *
     * @throws DisputeRefused when it was answered before, the credit is above what the contested charges were about,
     *     there is no remedy at all, the credit is more than the person may give, or the replacement is promised for a
     *     day in the past
     */
    public void uphold(long id, Remedy remedy, LocalDate on, @Nullable String note) {
        var dispute = get(id);
        checkRemedy(dispute, remedy, on);
        authority.check(dispute, remedy.credited());
        var answer = remedy.isWhole(dispute.amountHeld()) ? DisputeState.UPHELD : DisputeState.SPLIT;
        dispute.resolve(answer, remedy.credited(), on, note);
        dispute.decidedBy(user.login(), clock.instant());
        var open = ledger.figures(dispute.account(), on).openItems();
        if (remedy.replacement() != null) {
            dispute.replacedBy(
                    remedy.replacement(),
                    heldUntil(remedy.replacement()),
                    isWholly(dispute, open)
                            && remedy.restOf(dispute.amountHeld()).isPositive());
        }
        if (remedy.credited().isPositive()) {
            ledger.credit(CreditNote.of(dispute, remedy.credited(), open, on, note));
        }
        news.tell(dispute, "dispute " + answer.label().toLowerCase(Locale.ROOT));
    }

    /** The customer is not right: the charges are chased again. */
    public void reject(long id, LocalDate on, @Nullable String note) {
        var dispute = get(id);
        close(dispute, DisputeState.REJECTED, on, note);
        news.tell(dispute, "dispute rejected");
    }

    /** It is taken back, without an answer and without blame: the charges are chased again. */
    public void withdraw(long id, WithdrawnBy by, LocalDate on, String why) {
        var dispute = get(id);
        close(dispute, DisputeState.WITHDRAWN, on, why);
        dispute.takenBackBy(by);
        news.tell(dispute, "dispute withdrawn");
    }

    @Transactional(readOnly = true)
    public Dispute get(long id) {
        return disputes.findById(id).orElseThrow(() -> NotFound.of("dispute", id));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Dispute> of(AccountId account) {
        return Reading.once(List.of("disputes", account), () -> disputes.of(account.customerId(), account.currency()));
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

    /** One query for all accounts. Those on which nothing is held or was replaced are absent. */
    @Transactional(readOnly = true)
    public Map<AccountId, DisputeFigures> figures(Collection<AccountId> accounts, LocalDate date) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        var holding = disputes.holding(customers).stream().collect(Collectors.groupingBy(Dispute::account));
        holding.keySet().retainAll(Set.copyOf(accounts));
        var result = new HashMap<AccountId, DisputeFigures>();
        holding.forEach((account, all) -> result.put(account, DisputeFigures.of(all, date)));
        return result;
    }

    /** Accounts of which a hold for a replacement ended on {@code date} or in the month before. */
    @Transactional(readOnly = true)
    public Collection<AccountId> replacementsDue(LocalDate date) {
        return disputes.heldUntil(date.minusDays(ENDED_WITHIN_DAYS), date).stream()
                .map(Dispute::account)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void close(Dispute dispute, DisputeState state, LocalDate on, @Nullable String why) {
        dispute.resolve(state, Money.zero(dispute.account().currency()), on, why);
        dispute.decidedBy(user.login(), clock.instant());
    }

    private void checkRemedy(Dispute dispute, Remedy remedy, LocalDate on) {
        var credited = remedy.credited();
        var most = ledger.charges(dispute.chargeIds()).values().stream()
                .map(Charge::amount)
                .reduce(Money.zero(dispute.account().currency()), Money::plus);
        var enough = credited.isPositive() || credited.isZero() && remedy.replacement() != null;
        if (!enough || credited.compareTo(most) > 0) {
            throw new DisputeRefused(
                    "%s cannot be credited where the contested bills were about %s: enter an amount above zero, up to that."
                            .formatted(credited, most));
        }
        var replacement = remedy.replacement();
        if (replacement != null
                && (replacement.on().isBefore(on) || replacement.on().isAfter(on.plusDays(WITHIN_DAYS)))) {
            throw new DisputeRefused("A replacement cannot be promised for %s: choose a day from %s on, within a year."
                    .formatted(replacement.on(), on));
        }
    }

    private LocalDate heldUntil(Replacement replacement) {
        return calendar.plusBusinessDays(
                replacement.on(), companies.current().allowance().beforeDelinquent());
    }

    /** Whether nothing of its charges was chased while it was open. */
    private static boolean isWholly(Dispute dispute, List<OpenItem> open) {
        var left = open.stream()
                .filter(item -> dispute.chargeIds().contains(item.chargeId()))
                .map(OpenItem::open)
                .reduce(Money.zero(dispute.account().currency()), Money::plus);
        return left.compareTo(dispute.amountHeld()) <= 0;
    }
}
