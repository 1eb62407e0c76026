package io.dunwell.cases;

import io.dunwell.agencies.Agencies;
import io.dunwell.cases.hardship.HardshipRows;
import io.dunwell.complaints.Complaints;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customers;
import io.dunwell.customers.EmailConsents;
import io.dunwell.disputes.Disputes;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.LateFees;
import io.dunwell.ledger.Ledger;
import io.dunwell.offers.Offers;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.Promises;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the facts of many accounts at once: a fixed number of queries, however many accounts are asked for. */
@Component
class CaseFactsReader {

    private final Ledger ledger;
    private final LateFees lateFees;
    private final Customers customers;
    private final EmailConsents emails;
    private final Promises promises;
    private final PaymentPlans plans;
    private final Disputes disputes;
    private final Agencies agencies;
    private final Offers offers;
    private final Complaints complaints;
    private final HardshipRows hardships;
    private final Companies companies;
    private final BusinessCalendar calendar;

    CaseFactsReader(
            Ledger ledger,
            LateFees lateFees,
            Customers customers,
            EmailConsents emails,
            Promises promises,
            PaymentPlans plans,
            Disputes disputes,
            Agencies agencies,
            Offers offers,
            Complaints complaints,
            HardshipRows hardships,
            Companies companies,
            BusinessCalendar calendar) {
        this.ledger = ledger;
        this.lateFees = lateFees;
        this.customers = customers;
        this.emails = emails;
        this.promises = promises;
        this.plans = plans;
        this.disputes = disputes;
        this.agencies = agencies;
        this.offers = offers;
        this.complaints = complaints;
        this.hardships = hardships;
        this.companies = companies;
        this.calendar = calendar;
    }

    /**
     * The facts of each account on {@code date}.
     *
     * @param holds until when the owner holds an account, for those that are held
     */
    Map<AccountId, CaseFacts> read(Collection<AccountId> accounts, LocalDate date, Map<AccountId, LocalDate> holds) {
        var books = books(accounts, date);
        var cutoff = calendar.delinquentBefore(date);
        var facts = new LinkedHashMap<AccountId, CaseFacts>();
        for (var account : accounts) {
            facts.put(
                    account,
                    new AccountLook(account, date, cutoff, books, holds.get(account), minimum(account)).facts());
        }
        return facts;
    }

    private Money minimum(AccountId account) {
        return companies.current().minimum(account.currency());
    }

    private CaseBooks books(Collection<AccountId> accounts, LocalDate date) {
        var ids = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        var contacts = customers.billingContacts(ids);
        return new CaseBooks(
                ledger.figures(accounts, date),
                promises.figures(accounts, date),
                plans.states(accounts),
                disputes.figures(accounts, date),
                agencies.placed(accounts),
                offers.standings(accounts),
                complaints.quiet(accounts),
                lateFees.announced(accounts).keySet(),
                hardships.open(ids),
                customers.byIds(ids),
                contacts,
                emails.stopped(addresses(contacts.values())));
    }

    private static Set<String> addresses(Collection<Contact> contacts) {
        return contacts.stream()
                .flatMap(contact -> Stream.ofNullable(contact.email()))
                .collect(Collectors.toSet());
    }
}
