package io.dunwell.campaigns;

import io.dunwell.campaigns.SimulatedCustomers.One;
import io.dunwell.cases.Cases;
import io.dunwell.cases.DisputeDesk;
import io.dunwell.cases.Hardships;
import io.dunwell.customers.ContactDetail;
import io.dunwell.customers.Customers;
import io.dunwell.customers.DetailWrong;
import io.dunwell.customers.StopReason;
import io.dunwell.customers.WrongDetails;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.NewDispute;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Rejection;
import io.dunwell.ledger.OpenItem;
import io.dunwell.messaging.Messaging;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** What customers say besides paying, and what owners do of their own accord. */
final class SimulatedDealings {

    private final long seed;
    private final SimulatedCustomers everybody;
    private final DisputeDesk disputes;
    private final Hardships hardships;
    private final Customers customers;
    private final WrongDetails wrong;
    private final Messaging messaging;
    private final Cases cases;
    private final CompanyClock clock;
    private final BusinessLog log;

    SimulatedDealings(ApplicationContext application, long seed, SimulatedCustomers everybody, BusinessLog log) {
        this.seed = seed;
        this.everybody = everybody;
        this.log = log;
        this.disputes = application.getBean(DisputeDesk.class);
        this.hardships = application.getBean(Hardships.class);
        this.customers = application.getBean(Customers.class);
        this.wrong = application.getBean(WrongDetails.class);
        this.messaging = application.getBean(Messaging.class);
        this.cases = application.getBean(Cases.class);
        this.clock = application.getBean(CompanyClock.class);
    }

    void happen(LocalDate day) {
        var figures = everybody.figures(day);
        for (var one : everybody.all()) {
            var owed = figures.get(one.account());
            if (owed != null) {
                owed.openItems().stream().filter(item -> item.isOverdue(day)).forEach(item -> about(one, item, day));
                if (owed.overdue(day).isPositive()) {
                    sometimes(one, day);
                }
            }
        }
    }

    private void about(One one, OpenItem item, LocalDate day) {
        var chance = Chance.of(seed, "about", item.reference());
        int late = item.daysOverdue(day);
        switch (one.habit()) {
            case DISPUTES -> {
                if (late == 4 && chance.in(0.6)) {
                    tried(one, day, "disputes", () -> disputes.open(dispute(one, item, chance, day)));
                }
            }
            case HARDSHIP -> {
                if (late == 12 && chance.in(0.6)) {
                    tried(
                            one,
                            day,
                            "tells of hardship",
                            () -> hardships.begin(one.account(), day, day.plusDays(45), "Lost a large customer"));
                }
            }
            case UNREACHABLE -> {
                if (late == 7 && chance.in(0.5)) {
                    mailCameBack(one, day);
                }
            }
            case WRITES_BACK -> {
                if (late % 9 == 5 && chance.in(0.7)) {
                    writes(one, day);
                }
            }
            default -> {
                // Says nothing.
            }
        }
    }

    private void sometimes(One one, LocalDate day) {
        var chance = Chance.of(seed, "sometimes", one.ordinal(), day);
        long customer = one.account().customerId();
        var stop = customers.get(customer).stop();
        if (everybody.isBankrupt(one, day) && stop == null) {
            done(one, day, "is bankrupt", () -> customers.stop(customer, StopReason.BANKRUPT, day, "Court letter"));
        } else if (stop != null && stop.reason() == StopReason.ATTORNEY && chance.in(0.03)) {
            done(one, day, "attorney is gone", () -> customers.liftStop(customer));
        } else if (stop == null && chance.in(0.001)) {
            done(one, day, "attorney", () -> customers.stop(customer, StopReason.ATTORNEY, day, "Letter of counsel"));
        } else if (chance.in(0.004)) {
            cases.openCase(one.account())
                    .ifPresent(row -> done(
                            one,
                            day,
                            "is held",
                            () -> cases.hold(row.id(), row.ownerHoldUntil() == null ? day.plusDays(9) : null)));
        } else if (chance.in(0.002)) {
            done(one, day, "gets no credit", () -> customers.holdCredit(customer, day, "olga", "Owes too much"));
        }
    }

    private NewDispute dispute(One one, OpenItem item, Chance chance, LocalDate day) {
        return new NewDispute(
                one.account(),
                Set.of(item.chargeId()),
                chance.pick(DisputeReason.PRICE, DisputeReason.DAMAGED, DisputeReason.QUANTITY),
                item.open(),
                day,
                day.plusDays(14),
                "Cannot be right",
                null);
    }

    private void mailCameBack(One one, LocalDate day) {
        customers
                .rightPartyContact(one.account().customerId())
                .filter(contact -> contact.email() != null)
                .ifPresent(contact -> done(
                        one,
                        day,
                        "mail came back",
                        () -> wrong.note(
                                new DetailWrong(
                                        new ContactDetail(contact.customerId(), contact.id(), ContactDetail.Kind.EMAIL),
                                        DetailWrong.How.CAME_BACK,
                                        day,
                                        null,
                                        "No such mailbox."),
                                null)));
    }

    private void writes(One one, LocalDate day) {
        customers
                .rightPartyContact(one.account().customerId())
                .ifPresent(contact -> done(
                        one,
                        day,
                        "writes back",
                        () -> messaging.heard(
                                "%s-%s".formatted(one.number(), day),
                                contact,
                                "Your reminder",
                                "We will pay, give us some days.",
                                clock.instant())));
    }

    private void tried(One one, LocalDate day, String what, Runnable deed) {
        try {
            done(one, day, what, deed);
        } catch (Rejection refused) {
            log.note(day, one.number(), what + ", refused");
        }
    }

    private void done(One one, LocalDate day, String what, Runnable deed) {
        deed.run();
        log.note(day, one.number(), what);
    }
}
