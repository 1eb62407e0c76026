package io.dunwell.cases;

import io.dunwell.cases.CaseFacts.Debtor;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customer;
import io.dunwell.disputes.DisputeFigures;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.ledger.OpenItem;
import io.dunwell.offers.OfferStanding;
import io.dunwell.promises.PromiseFigures;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the modules' answers about one account together. */
final class AccountLook {

    static final int LOOK_AGAIN_DAYS = 30;

    private final AccountId account;
    private final LocalDate date;
    private final LocalDate cutoff;
    private final CaseBooks books;
    private final @Nullable LocalDate heldUntil;
    private final @Nullable LocalDate quietUntil;
    private final Money minimum;
    private final AccountFigures figures;
    private final PromiseFigures promised;
    private final DisputeFigures disputed;
    private final @Nullable OfferStanding offer;
    private final Set<Long> resting;

    /**
     * @param cutoff what fell due before it is past its grace
     * @param heldUntil through which day the owner holds it, null for not at all
     * @param minimum below this nobody is chased
     */
    AccountLook(
            AccountId account,
            LocalDate date,
            LocalDate cutoff,
            CaseBooks books,
            @Nullable LocalDate heldUntil,
            Money minimum) {
        this.account = account;
        this.date = date;
        this.cutoff = cutoff;
        this.books = books;
        this.heldUntil = heldUntil;
        this.quietUntil = books.quiet().get(account);
        this.minimum = minimum;
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
                quietUntil != null && !quietUntil.isBefore(date),
                offer != null && offer.isOpen(date),
                promised.openAmount(),
                disputed.held(),
                // What is within its grace ends no pause; once it is over the account is looked at again.
                toCollect(cutoff),
                minimum));
        return new CaseFacts(
                account,
                date,
                delinquent,
                clock(),
                owedSince(),
                overdue,
                toCollect(date),
                promised.openAmount(),
                disputed.held(),
                figures.unapplied(),
                promised.broken(),
                promised.lastBroken(),
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
     * From which day on the account is late. A bill that rests makes those that are chased no older, and neither does a
     * fee for an earlier delay; one that was replaced begins again on the day of the delivery.
     */
    private @Nullable LocalDate clock() {
        return oldest(pastGrace().filter(item -> !item.kind().isLateCharge()))
                .or(() -> oldest(pastGrace()))
                .or(() -> oldest(overdueItems()))
                .orElse(null);
    }

    private @Nullable LocalDate owedSince() {
        return oldest(overdueItems().filter(item -> !item.kind().isLateCharge()))
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
                    case QUIET -> quietUntil;
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
                Reachability.of(customer, contact, wantsNoEmail(contact)),
                books.inHardship().contains(account.customerId()));
    }

    /** Whoever has no address has ended nothing, and an unmodifiable set may not even be asked for null. */
    private boolean wantsNoEmail(@Nullable Contact contact) {
        return contact != null && contact.email() != null && books.emailsEnded().contains(contact.email());
    }
}
