package io.dunwell.cases;

import io.dunwell.agencies.Agencies;
import io.dunwell.cases.Account.Dealings;
import io.dunwell.complaints.Complaints;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customers;
import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.DisputeState;
import io.dunwell.disputes.Disputes;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.ledger.LateFees;
import io.dunwell.ledger.Ledger;
import io.dunwell.offers.Offers;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.PlanState;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseStanding;
import io.dunwell.promises.Promises;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as people look at them, gathered from all modules. */
@Service
@Transactional(readOnly = true)
public class Accounts {

    private final Customers customers;
    private final Ledger ledger;
    private final LateFees lateFees;
    private final Promises promises;
    private final PaymentPlans plans;
    private final Disputes disputes;
    private final Agencies agencies;
    private final Offers offers;
    private final Complaints complaints;
    private final CaseRows rows;
    private final CaseFactsReader reader;
    private final Calls calls;
    private final TimeBars bars;
    private final Companies companies;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;

    Accounts(
            Customers customers,
            Ledger ledger,
            LateFees lateFees,
            Promises promises,
            PaymentPlans plans,
            Disputes disputes,
            Agencies agencies,
            Offers offers,
            Complaints complaints,
            CaseRows rows,
            CaseFactsReader reader,
            Calls calls,
            TimeBars bars,
            Companies companies,
            BusinessCalendar calendar,
            CompanyClock clock) {
        this.customers = customers;
        this.ledger = ledger;
        this.lateFees = lateFees;
        this.promises = promises;
        this.plans = plans;
        this.disputes = disputes;
        this.agencies = agencies;
        this.offers = offers;
        this.complaints = complaints;
        this.rows = rows;
        this.reader = reader;
        this.calls = calls;
        this.bars = bars;
        this.companies = companies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The account as it is today. */
    public Account get(AccountId id) {
        return get(id, calendar.today());
    }

    /** @throws NotFound when there is no such customer */
    public Account get(AccountId id, LocalDate date) {
        var customer = customers.get(id.customerId());
        var cases = rows.ofCustomer(id.customerId()).stream()
                .filter(row -> row.account().equals(id))
                .toList();
        var facts = Objects.requireNonNull(
                reader.read(List.of(id), date, holds(id, cases)).get(id));
        var people = contacts(id);
        return new Account(
                id,
                date,
                customer,
                people,
                ledger.figures(id, date),
                facts,
                dealings(id),
                cases,
                clock.instant()
                        .atZone(calls.clockOf(customer, people.isEmpty() ? null : people.get(0)))
                        .toLocalTime(),
                bars.of(customer, id, facts.oldestDueOn(), date).orElse(null),
                calls.advice(
                        id,
                        customer,
                        people,
                        StandingStops.flag(facts.standing()).stream().collect(Collectors.toSet())));
    }

    /**
     * Accounts of the customer with anything in the books; the company's own currency when there is nothing yet.
     *
     * @throws NotFound when there is no such customer
     */
    public List<AccountId> of(long customerId) {
        var known = ledger.accountsOf(customers.get(customerId).id());
        return known.isEmpty()
                ? List.of(new AccountId(customerId, companies.current().currency()))
                : known;
    }

    /**
     * The account in a currency; without one, the account that has been overdue the longest.
     *
     * @throws NotFound when the customer has no such account
     */
    public AccountId choose(long customerId, @Nullable String currency) {
        var known = of(customerId);
        if (currency == null || currency.isBlank()) {
            return known.size() == 1 ? known.get(0) : longestOverdue(known);
        }
        return known.stream()
                .filter(account -> account.currency().equals(currency))
                .findFirst()
                .orElseThrow(() -> NotFound.of("account", customerId + " in " + currency));
    }

    private AccountId longestOverdue(List<AccountId> known) {
        var today = calendar.today();
        var figures = ledger.figures(known, today);
        return figures.entrySet().stream()
                .flatMap(entry -> entry.getValue().oldestOverdue(today).stream()
                        .map(item -> Map.entry(item.dueOn(), entry.getKey())))
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(known.get(0));
    }

    private List<Contact> contacts(AccountId id) {
        return customers.contacts(id.customerId()).stream()
                .filter(Contact::active)
                .sorted(Comparator.comparing(Contact::role))
                .toList();
    }

    private Dealings dealings(AccountId id) {
        var everything = promises.of(id);
        var promised =
                everything.stream().filter(promise -> promise.planId() == null).toList();
        var disputed = disputes.of(id);
        var known = plans(id, everything);
        var plan = known.stream()
                .filter(one -> one.plan().state() == PlanState.ACTIVE)
                .findFirst()
                .or(() -> known.stream().findFirst());
        return new Dealings(
                promised,
                disputed,
                charges(promised, promise -> promise.standing() == PromiseStanding.OPEN, Promise::chargeIds),
                charges(disputed, dispute -> dispute.state() == DisputeState.OPEN, Dispute::chargeIds),
                plan.map(PlanOnAccount::plan).orElse(null),
                plan.map(PlanOnAccount::instalments).orElse(List.of()),
                known,
                lateFees.announced(id),
                agencies.activePlacement(id).orElse(null),
                offers.of(id),
                complaints.quiet(List.of(id)).get(id));
    }

    private static <T> Set<Long> charges(List<T> dealings, Predicate<T> open, Function<T, Set<Long>> charges) {
        return dealings.stream()
                .filter(open)
                .flatMap(dealing -> charges.apply(dealing).stream())
                .collect(Collectors.toSet());
    }

    private List<PlanOnAccount> plans(AccountId id, List<Promise> everything) {
        var all = plans.of(List.of(id)).getOrDefault(id, List.of());
        var pending =
                all.stream().anyMatch(plan -> plan.state() == PlanState.REQUESTED || plan.state() == PlanState.OFFERED);
        return all.stream()
                .map(plan -> new PlanOnAccount(
                        plan,
                        everything.stream()
                                .filter(promise -> Objects.equals(promise.planId(), plan.id()))
                                .sorted(Comparator.comparingInt(Promise::instalment))
                                .toList(),
                        calendar.today(),
                        !pending && (plan.state() == PlanState.ACTIVE || plan == all.get(0))))
                .toList();
    }

    private static Map<AccountId, LocalDate> holds(AccountId id, List<CollectionCase> cases) {
        return cases.stream()
                .filter(row -> row.isOpen() && row.ownerHoldUntil() != null)
                .findFirst()
                .map(row -> Map.of(id, Objects.requireNonNull(row.ownerHoldUntil())))
                .orElse(Map.of());
    }
}
