package io.dunwell.demo.world;

import io.dunwell.customers.Customers;
import io.dunwell.demo.DemoSettings;
import io.dunwell.disputes.Disputes;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Companies;
import io.dunwell.ledger.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The demo company's customers, living from day to day.
 *
 * <p>What happens on a day follows from the seed and from what the books and the outbox say about the days before, so
 * the same days give the same world, one by one or a month at once.
 */
@Component
public class DemoWorld {

    /** The book that imported customers and payments belong to. */
    static final String SOURCE = Ledger.OWN;

    private final DemoSettings settings;
    private final Companies companies;
    private final Customers customers;
    private final Ledger ledger;
    private final Disputes disputes;
    private final Paying paying;
    private final Promising promising;
    private final Complaining complaining;
    private final Returning returning;
    private final DemoFiles files;

    DemoWorld(
            DemoSettings settings,
            Companies companies,
            Customers customers,
            Ledger ledger,
            Disputes disputes,
            Paying paying,
            Promising promising,
            Complaining complaining,
            Returning returning,
            DemoFiles files) {
        this.settings = settings;
        this.companies = companies;
        this.customers = customers;
        this.ledger = ledger;
        this.disputes = disputes;
        this.paying = paying;
        this.promising = promising;
        this.complaining = complaining;
        this.returning = returning;
        this.files = files;
    }

    /** Puts the customers and all that was before the first day into the inbox. */
    public void writeHistory() {
        var world = world();
        var since = settings.startsOn().minusMonths(settings.months());
        files.customers("history-customers.csv", world.customers(), since);
        files.invoices("history-invoices.csv", world.pastInvoices());
        files.payments(
                "history-payments.csv",
                world.pastDeeds().stream().map(deed -> Paying.told(deed, world)).toList());
    }

    /**
     * Lets a day happen: invoices and payments go into the inbox, debits come back, customers promise and complain. A
     * second call for the same day changes nothing.
     */
    public void live(LocalDate day) {
        var world = world();
        files.invoices(day + "-invoices.csv", world.invoices().issuedOn(day));
        var payments = new ArrayList<DemoFiles.Paid>();
        for (var account : accounts(world, day)) {
            complaining.contest(account, world);
            promising.answer(account);
            payments.addAll(paying.today(account, world));
        }
        files.payments(day + "-payments.csv", payments);
        returning.on(day, world);
    }

    private List<Account> accounts(World world, LocalDate day) {
        var byNumber = world.customersByNumber();
        var ids = customers.idsByNumber(SOURCE, byNumber.keySet());
        Map<AccountId, DemoCustomer> owners = new LinkedHashMap<>();
        world.customers().stream().forEach(customer -> Optional.ofNullable(ids.get(customer.number()))
                .ifPresent(id -> owners.put(new AccountId(id, customer.currency()), customer)));
        var figures = ledger.figures(owners.keySet(), day.minusDays(1));
        var accounts = new ArrayList<Account>();
        owners.forEach((id, customer) -> {
            var own = figures.get(id);
            if (own != null && !own.openItems().isEmpty()) {
                var late = own.oldestOverdue(day).isPresent();
                accounts.add(new Account(customer, id, day, own, late ? disputes.of(id) : List.of()));
            }
        });
        return accounts;
    }

    private World world() {
        return new World(settings, companies.current().currency());
    }
}
