package io.dunwell.cases;

import io.dunwell.agencies.Agencies;
import io.dunwell.cases.CaseFacts.Debtor;
import io.dunwell.cases.hardship.HardshipRows;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customer;
import io.dunwell.customers.Customers;
import io.dunwell.customers.EmailConsents;
import io.dunwell.disputes.DisputeFigures;
import io.dunwell.disputes.Disputes;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.ledger.LateFees;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.OpenItem;
import io.dunwell.offers.OfferStanding;
import io.dunwell.offers.Offers;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.PlanState;
import io.dunwell.promises.PromiseFigures;
import io.dunwell.promises.Promises;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
            facts.put(account, new OneAccount(account, date, cutoff, books, holds.get(account)).facts());
        }
        return facts;
    }

    private Books books(Collection<AccountId> accounts, LocalDate date) {
        var ids = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        var contacts = customers.billingContacts(ids);
        return new Books(
                ledger.figures(accounts, date),
                promises.figures(accounts, date),
                plans.states(accounts),
                disputes.figures(accounts, date),
                agencies.placed(accounts),
                offers.standings(accounts),
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

    /** Answers of all modules about all accounts asked for. */
    private record Books(
            Map<AccountId, AccountFigures> ledger,
            Map<AccountId, PromiseFigures> promises,
            Map<AccountId, PlanState> plans,
            Map<AccountId, DisputeFigures> disputes,
            Set<AccountId> placed,
            Map<AccountId, OfferStanding> offers,
            Set<AccountId> feeAnnounced,
            Set<Long> inHardship,
            Map<Long, Customer> customers,
            Map<Long, Contact> contacts,
            Set<String> emailsEnded) {}

    /** Puts one account's answers together. */
    private final class OneAccount {

        private static final int LOOK_AGAIN_DAYS = 30;

        private final AccountId account;
        private final LocalDate date;
        private final LocalDate cutoff;
        private final Books books;
        private final @Nullable LocalDate heldUntil;
        private final AccountFigures figures;
        private final PromiseFigures promised;
        private final DisputeFigures disputed;
        private final @Nullable OfferStanding offer;
        private final Set<Long> resting;

        OneAccount(AccountId account, LocalDate date, LocalDate cutoff, Books books, @Nullable LocalDate heldUntil) {
            this.account = account;
            this.date = date;
            this.cutoff = cutoff;
            this.books = books;
            this.heldUntil = heldUntil;
            this.figures = books.ledger().getOrDefault(account, AccountFigures.none(account));
            this.promised = books.promises().getOrDefault(account, PromiseFigures.none(account.currency()));
            this.disputed = books.disputes().getOrDefault(account, DisputeFigures.none(account.currency()));
            this.offer = books.offers().get(account);
            this.resting = Stream.of(
                            wholly(promised.chargeIds(), promised.openAmount()),
                            wholly(disputed.chargeIds(), disputed.held()))
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
        }

        /** Items that are not chased for the time being; none where only a part of them was promised or contested. */
        private Set<Long> wholly(Set<Long> chargeIds, Money agreed) {
            var open = figures.openItems().stream()
                    .filter(item -> chargeIds.contains(item.chargeId()))
                    .map(OpenItem::open)
                    .reduce(Money.zero(account.currency()), Money::plus);
            return open.compareTo(agreed) <= 0 ? chargeIds : Set.of();
        }

        private Stream<OpenItem> overdueItems() {
            return figures.openItems().stream().filter(item -> item.isOverdue(date));
        }

        private Stream<OpenItem> chased() {
            return overdueItems().filter(item -> !resting.contains(item.chargeId()));
        }

        CaseFacts facts() {
            var overdue = figures.overdue(date);
            var oldest = figures.oldestOverdue(date).map(OpenItem::dueOn).orElse(null);
            var delinquent = oldest != null && oldest.isBefore(cutoff);
            var disputeOverdue =
                    disputed.answerDueOn() != null && disputed.answerDueOn().isBefore(date);
            var standing = StandingRule.of(new StandingRule.Figures(
                    delinquent,
                    customer().isStopped(),
                    books.placed().contains(account),
                    promised.planActive(),
                    heldUntil != null && !heldUntil.isBefore(date),
                    offer != null && offer.isOpen(date),
                    promised.openAmount(),
                    disputed.held(),
                    // What is within its grace ends no pause; once it is over the account is looked at again.
                    toCollect(cutoff),
                    companies.current().minimum(account.currency())));
            return new CaseFacts(
                    account,
                    date,
                    delinquent,
                    clock(),
                    overdue,
                    toCollect(date),
                    promised.openAmount(),
                    disputed.held(),
                    figures.unapplied(),
                    promised.broken(),
                    disputeOverdue,
                    planState(),
                    books.feeAnnounced().contains(account),
                    offer == null ? "NONE" : offer.state().name(),
                    standing,
                    standingEnds(standing),
                    Payday.of(customer().payRun(), chased()),
                    debtor());
        }

        /** Of what fell due before {@code day}. */
        private Money toCollect(LocalDate day) {
            return figures.overdue(day)
                    .minus(figures.unapplied())
                    .minus(dueOf(promised.chargeIds(), promised.openAmount(), day))
                    .minus(promised.planAmount())
                    .minus(dueOf(disputed.chargeIds(), disputed.held(), day))
                    .max(Money.zero(account.currency()));
        }

        /**
         * From which day on the account is late. A bill that rests makes those that are chased no older, and neither
         * does a fee for an earlier delay; one that was replaced begins again on the day of the delivery.
         */
        private @Nullable LocalDate clock() {
            return oldest(pastGrace().filter(item -> !item.kind().isLateCharge()))
                    .or(() -> oldest(pastGrace()))
                    .or(() -> oldest(overdueItems()))
                    .orElse(null);
        }

        private Stream<OpenItem> pastGrace() {
            return chased().filter(item -> item.dueOn().isBefore(cutoff));
        }

        private Optional<LocalDate> oldest(Stream<OpenItem> items) {
            return items.map(item -> disputed.restartsOn().getOrDefault(item.chargeId(), item.dueOn()))
                    .min(Comparator.naturalOrder());
        }

        /** What was agreed about items that are not due yet takes nothing off what is. */
        private Money dueOf(Set<Long> chargeIds, Money agreed, LocalDate day) {
            if (chargeIds.isEmpty()) {
                return agreed;
            }
            return figures.openItems().stream()
                    .filter(item -> item.isOverdue(day) && chargeIds.contains(item.chargeId()))
                    .map(OpenItem::open)
                    .reduce(Money.zero(account.currency()), Money::plus)
                    .min(agreed);
        }

        private LocalDate standingEnds(Standing standing) {
            var end =
                    switch (standing) {
                        case PROMISED -> promised.openUntil();
                        case PLANNED -> promised.planWaitsUntil();
                        case DISPUTED -> disputeEnds();
                        case HELD -> heldUntil;
                        case OFFERED -> offer == null ? null : offer.payBy();
                        default -> null;
                    };
            return end == null ? date.plusDays(LOOK_AGAIN_DAYS) : end.plusDays(1);
        }

        /** A person decides what is overdue for an answer, whenever that is: the case only looks again. */
        private @Nullable LocalDate disputeEnds() {
            return Stream.of(Optional.ofNullable(disputed.answerDueOn()), Optional.ofNullable(disputed.heldUntil()))
                    .flatMap(Optional::stream)
                    .filter(day -> !day.isBefore(date))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        private String planState() {
            var state = books.plans().get(account);
            return state == null ? "NONE" : state.name();
        }

        private Customer customer() {
            var customer = books.customers().get(account.customerId());
            if (customer == null) {
                throw new IllegalStateException("An account of an unknown customer: " + account);
            }
            return customer;
        }

        private Debtor debtor() {
            var customer = customer();
            var contact = books.contacts().get(account.customerId());
            return new Debtor(
                    customer.debtorType().name(),
                    customer.riskClass().name(),
                    customer.country(),
                    contact == null ? "LETTER" : contact.preferredChannel().name(),
                    Reachability.of(
                            customer,
                            contact,
                            contact != null && books.emailsEnded().contains(contact.email())),
                    books.inHardship().contains(account.customerId()));
        }
    }
}
