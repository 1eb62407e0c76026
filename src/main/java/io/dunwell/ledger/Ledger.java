package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.Reading;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books: what is owed, what reduced it and which credit paid which charge. Rows are only added.
 *
 * <p>Everything posted publishes {@link io.dunwell.kernel.AccountChanged}; every figure takes the date as of which it
 * is told, meaning the end of that day.
 */
@Service
@Transactional
public class Ledger {

    /** Source of the rows that Dunwell itself posts: discounts, write-offs, fees. */
    public static final String OWN = "dunwell";

    /** Source of the rows that people type in. */
    public static final String BY_HAND = "by-hand";

    private final ChargePosting charges;
    private final CreditPosting credits;
    private final Allocating allocating;
    private final Corrections corrections;
    private final LedgerReading reading;
    private final AccountLines lines;
    private final ChargeRows chargeRows;
    private final CreditRows creditRows;

    Ledger(
            ChargePosting charges,
            CreditPosting credits,
            Allocating allocating,
            Corrections corrections,
            LedgerReading reading,
            AccountLines lines,
            ChargeRows chargeRows,
            CreditRows creditRows) {
        this.charges = charges;
        this.credits = credits;
        this.allocating = allocating;
        this.corrections = corrections;
        this.reading = reading;
        this.lines = lines;
        this.chargeRows = chargeRows;
        this.creditRows = creditRows;
    }

    /**
     * Posts charges with a constant number of statements; meant for chunks of about 1,000.
     *
     * <p>A charge is known by source, external id and part: sent again it is UNCHANGED or DIFFERING, never overwritten.
     */
    public PostingReport postCharges(List<NewCharge> batch) {
        return charges.post(batch);
    }

    /**
     * Posts credits and spreads each over the open charges, with a constant number of statements.
     *
     * <p>Known by source and external id as charges are. Where the payer directed it the credit goes there and the rest
     * stays unapplied; else it pays one charge of exactly its amount, or all overdue ones, or the oldest due first,
     * never one that is contested or not yet issued when the credit came.
     */
    public PostingReport postCredits(List<NewCredit> batch) {
        return credits.post(batch);
    }

    /** Posts one charge; returns its id, also when it was known. */
    public long charge(NewCharge charge) {
        return postCharges(List.of(charge)).rows().get(0).id();
    }

    /** Posts one credit; returns its id, also when it was known. */
    public long credit(NewCredit credit) {
        return postCredits(List.of(credit)).rows().get(0).id();
    }

    /**
     * Lets a credit pay a charge because a person decided so.
     *
     * @return id of the allocation
     * @throws AllocationRejected when more is asked than the credit has left or the charge has open
     */
    public long allocate(long creditId, long chargeId, Money amount, LocalDate on) {
        return allocating.allocate(creditId, chargeId, amount, on);
    }

    /** Spreads credit received by {@code on} that was left over among charges issued by then, by the same rules. */
    public void applyUnapplied(Collection<AccountId> accounts, LocalDate on) {
        allocating.applyUnapplied(accounts, on);
    }

    public void applyUnapplied(AccountId account, LocalDate on) {
        applyUnapplied(List.of(account), on);
    }

    /**
     * Takes a credit back, as when a payment is returned: what it paid is open again, and a discount that came with it
     * is lost. A repeat returns the id of the first reversal.
     */
    public long reverseCredit(long creditId, LocalDate on, String note) {
        return corrections.reverseCredit(creditId, on, note);
    }

    /** Frees what an allocation paid: the charge is open again, the credit unapplied. A repeat does nothing. */
    public void reverseAllocation(long allocationId, LocalDate on) {
        corrections.reverseAllocation(allocationId, on, null);
    }

    /**
     * Takes a charge back: payments on it become unapplied credit, the rest is credited away. A repeat does nothing.
     *
     * @return id of the credit that cancels it
     */
    public long cancelCharge(long chargeId, LocalDate on, String note) {
        return corrections.cancelCharge(chargeId, on, note, CreditKind.CANCELLATION);
    }

    /** Gives up all that is open on the account as uncollectable, by nobody's request; see {@link WriteOffs}. */
    public Money writeOff(AccountId account, LocalDate on, String note, String key) {
        return allocating.writeOff(new NewWriteOff(
                account,
                Set.of(),
                on,
                WriteOffReason.UNCOLLECTABLE,
                note,
                CurrentUser.AUTOMATIC,
                CurrentUser.AUTOMATIC,
                key));
    }

    /**
     * Accounts without any rows are absent. One query for charges and one for credits, whatever the number of accounts.
     */
    @Transactional(readOnly = true)
    public Map<AccountId, AccountFigures> figures(Collection<AccountId> accounts, LocalDate asOf) {
        return Reading.once(List.of("figures", Set.copyOf(accounts), asOf), () -> reading.figures(accounts, asOf));
    }

    @Transactional(readOnly = true)
    public AccountFigures figures(AccountId account, LocalDate asOf) {
        return figures(List.of(account), asOf).getOrDefault(account, AccountFigures.none(account));
    }

    /** All accounts of each customer, by currency; customers without any rows are absent. */
    @Transactional(readOnly = true)
    public Map<Long, List<AccountFigures>> figuresOf(Collection<Long> customerIds, LocalDate asOf) {
        return reading.figuresOf(customerIds, asOf);
    }

    /** Accounts with a charge due in the range of which something is open as of a date. */
    @Transactional(readOnly = true)
    public List<AccountId> accountsDueBetween(LocalDate fromInclusive, LocalDate toExclusive, LocalDate asOf) {
        return reading.dueBetween(fromInclusive, toExclusive, asOf);
    }

    /**
     * What these customers have to pay in the range, as far as it was issued and is open as of a date; one query,
     * however many they are.
     */
    @Transactional(readOnly = true)
    public List<ComingDue> comingDue(
            Collection<Long> customerIds, LocalDate fromInclusive, LocalDate toExclusive, LocalDate asOf) {
        return reading.comingDue(customerIds, fromInclusive, toExclusive, asOf);
    }

    /** Accounts with any open charge due before {@code dueBefore}: reads the whole ledger. */
    @Transactional(readOnly = true)
    public List<AccountId> allDelinquent(LocalDate dueBefore, LocalDate asOf) {
        return reading.dueBefore(dueBefore, asOf);
    }

    /** Accounts of a customer, one for each currency in which there is a row. */
    @Transactional(readOnly = true)
    public List<AccountId> accountsOf(long customerId) {
        return Reading.once(List.of("accounts", customerId), () -> reading.accountsOf(List.of(customerId)));
    }

    /** Charges, credits and allocations up to a date, in the order of their dates. */
    @Transactional(readOnly = true)
    public List<LedgerLine> lines(AccountId account, LocalDate asOf) {
        return Reading.once(List.of("lines", account, asOf), () -> lines.of(account, asOf));
    }

    /**
     * Payments and what took them back, received after {@code after} and up to {@code upTo}, by date and id, in one
     * query.
     *
     * <p>A reversal stands on the day on which the payment came back, with a negative amount.
     */
    @Transactional(readOnly = true)
    public List<Credit> payments(Collection<AccountId> accounts, LocalDate after, LocalDate upTo) {
        return reading.payments(accounts, after, upTo);
    }

    /** Unknown ids are absent. */
    @Transactional(readOnly = true)
    public Map<Long, Charge> charges(Collection<Long> ids) {
        return chargeRows.byIds(ids).stream().collect(Collectors.toMap(Charge::id, charge -> charge));
    }

    /** Charges that bear one of these numbers, whoever owes them; for finding out what a payment is for. */
    @Transactional(readOnly = true)
    public List<Charge> chargesReferenced(Collection<String> references) {
        return chargeRows.referenced(references);
    }

    /** Credits of the account and what took them back, in the order in which they were recorded. */
    @Transactional(readOnly = true)
    public List<Credit> credits(AccountId account) {
        return creditRows.of(account);
    }

    /** The first part of a charge that was posted in parts. */
    @Transactional(readOnly = true)
    public Optional<Charge> findCharge(String source, String externalId) {
        return chargeRows.known(source, List.of(externalId)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Credit> findCredit(String source, String externalId) {
        return creditRows.find(source, externalId);
    }
}
