package io.dunwell.journeys;

import io.dunwell.cases.Cases;
import io.dunwell.cases.DisputeAnswer;
import io.dunwell.cases.DisputeDesk;
import io.dunwell.cases.Hardships;
import io.dunwell.cases.PlanDealings;
import io.dunwell.customers.ContactDetail;
import io.dunwell.customers.Customers;
import io.dunwell.customers.DetailWrong;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.PayRunCalendar;
import io.dunwell.customers.StopReason;
import io.dunwell.customers.WrongDetails;
import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.NewDispute;
import io.dunwell.disputes.Remedy;
import io.dunwell.disputes.WithdrawnBy;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.Rejection;
import io.dunwell.ledger.Direction;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCharge;
import io.dunwell.ledger.NewCredit;
import io.dunwell.messaging.Messaging;
import io.dunwell.promises.Acceptance;
import io.dunwell.promises.NewPromise;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.PlanLength;
import io.dunwell.promises.PlanSchedule;
import io.dunwell.promises.PlanWanted;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseStanding;
import io.dunwell.promises.Promises;
import io.dunwell.promises.Proposer;
import io.dunwell.promises.Rhythm;
import io.dunwell.promises.WorkOutPlans;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** Lets things happen to an account through the same doors as pages, imports and workers. */
final class AccountDeeds {

    private static final int ANSWER_DAYS = 14;
    private static final String SOURCE = "test";

    private final Ledger ledger;
    private final Promises promises;
    private final DisputeDesk disputeDesk;
    private final Disputes disputes;
    private final PlanDealings dealings;
    private final PaymentPlans plans;
    private final WorkOutPlans workOut;
    private final Cases cases;
    private final Hardships hardships;
    private final Customers customers;
    private final WrongDetails wrong;
    private final Messaging messaging;
    private final CompanyClock clock;

    AccountDeeds(ApplicationContext application) {
        this.ledger = application.getBean(Ledger.class);
        this.promises = application.getBean(Promises.class);
        this.disputeDesk = application.getBean(DisputeDesk.class);
        this.disputes = application.getBean(Disputes.class);
        this.dealings = application.getBean(PlanDealings.class);
        this.plans = application.getBean(PaymentPlans.class);
        this.workOut = application.getBean(WorkOutPlans.class);
        this.cases = application.getBean(Cases.class);
        this.hardships = application.getBean(Hardships.class);
        this.customers = application.getBean(Customers.class);
        this.wrong = application.getBean(WrongDetails.class);
        this.messaging = application.getBean(Messaging.class);
        this.clock = application.getBean(CompanyClock.class);
    }

    /** What is refused has not happened. */
    void happen(AccountId account, Happening what) {
        try {
            books(account, what);
            dealings(account, what);
            circumstances(account, what);
        } catch (Rejection refused) {
            // A second promise for the same bill, an answer to what was answered: nothing is to be seen of it.
        }
    }

    void look(AccountId account, Happening what) {
        cases.look(account, what.on());
    }

    private void books(AccountId account, Happening what) {
        switch (what.kind()) {
            case INVOICE -> {
                var due = what.on().plusDays(1 + what.amount().intValue() % 9);
                ledger.charge(NewCharge.invoice(
                        account.customerId(), what.item(), due.minusDays(30), due, usd(what), SOURCE));
            }
            case PAYMENT ->
                ledger.credit(NewCredit.payment(account.customerId(), what.key(), what.on(), usd(what), SOURCE)
                        .directedTo(Direction.to(what.item())));
            case RETURN ->
                ledger.reverseCredit(
                        ledger.findCredit(SOURCE, what.key()).orElseThrow().id(), what.on(), "returned by the bank");
            case REPLY ->
                messaging.heard(
                        what.key(),
                        customers.rightPartyContact(account.customerId()).orElseThrow(),
                        "Your reminder",
                        "Please wait, we are looking into it.",
                        clock.instant());
            default -> {
                // Not in the books.
            }
        }
    }

    private void dealings(AccountId account, Happening what) {
        switch (what.kind()) {
            case PROMISE -> promise(account, what);
            case PROMISE_WITHDRAWN ->
                promises.of(account).stream()
                        .filter(promise -> promise.standing() == PromiseStanding.OPEN && promise.planId() == null)
                        .filter(promise -> promise.chargeIds().contains(charge(what)))
                        .map(Promise::id)
                        .findFirst()
                        .ifPresent(id -> promises.withdraw(id, what.on(), null));
            case DISPUTE -> {
                var open = ledger.figures(account, what.on()).openItems().stream()
                        .filter(item -> item.reference().equals(what.item()))
                        .findFirst();
                open.ifPresent(item -> disputeDesk.open(new NewDispute(
                        account,
                        Set.of(item.chargeId()),
                        DisputeReason.PRICE,
                        item.open(),
                        what.on(),
                        what.on().plusDays(ANSWER_DAYS),
                        null,
                        null)));
            }
            case DISPUTE_UPHELD ->
                answer(
                        account,
                        what,
                        dispute -> new DisputeAnswer.Upheld(Remedy.credit(dispute.amountHeld()), "Our mistake"));
            case DISPUTE_REJECTED -> answer(account, what, dispute -> new DisputeAnswer.Rejected("The bill is right"));
            case DISPUTE_WITHDRAWN ->
                answer(account, what, dispute -> new DisputeAnswer.Withdrawn(WithdrawnBy.CUSTOMER, "They called"));
            case PLAN -> plan(account, what);
            case PLAN_ENDED -> plans.active(account).ifPresent(plan -> workOut.end(plan.id(), what.on(), "They asked"));
            default -> {
                // Nothing was agreed.
            }
        }
    }

    private void circumstances(AccountId account, Happening what) {
        long customer = account.customerId();
        switch (what.kind()) {
            case HOLD ->
                cases.openCase(account)
                        .ifPresent(row -> cases.hold(row.id(), what.on().plusDays(11)));
            case HOLD_ENDED -> cases.openCase(account).ifPresent(row -> cases.hold(row.id(), null));
            case STOP -> customers.stop(customer, StopReason.LEGAL_HOLD, what.on(), "Letter of the court");
            case STOP_LIFTED -> customers.liftStop(customer);
            case HARDSHIP -> hardships.begin(account, what.on(), what.on().plusDays(25), "Lost a large customer");
            case HARDSHIP_ENDED ->
                hardships
                        .openOf(customer)
                        .ifPresent(one -> hardships.end(one.id(), what.on(), "A new contract", false));
            case DETAIL_WRONG -> wrongDetail(customer, what);
            case DETAIL_MENDED -> {
                var known = customers.contacts(customer).get(0);
                customers.changeContact(known.id(), NewContact.like(known).withEmail(what.key() + "@example.com"));
            }
            default -> {
                // Everything is as it was.
            }
        }
    }

    private void wrongDetail(long customer, Happening what) {
        var contact = customers.contacts(customer).get(0);
        wrong.note(
                new DetailWrong(
                        new ContactDetail(customer, contact.id(), ContactDetail.Kind.EMAIL),
                        DetailWrong.How.CAME_BACK,
                        what.on(),
                        null,
                        "Mail came back"),
                null);
    }

    private void promise(AccountId account, Happening what) {
        var due = what.on().plusDays(2 + what.amount().intValue() % 8);
        promises.make(new NewPromise(
                account,
                usd(what),
                what.on(),
                due,
                promises.graceUntil(due),
                null,
                "Accounts",
                null,
                List.of(charge(what))));
    }

    private void plan(AccountId account, Happening what) {
        var owed = ledger.figures(account, what.on()).balance();
        if (!owed.isPositive()) {
            return;
        }
        var parts = new PlanSchedule(
                        owed,
                        Money.zero("USD"),
                        null,
                        Rhythm.BIWEEKLY,
                        what.on().plusDays(6),
                        new PlanLength.Count(3))
                .parts(PayRunCalendar.NONE);
        dealings.propose(
                what.key(),
                new PlanWanted(
                        account,
                        owed,
                        parts,
                        false,
                        Rhythm.BIWEEKLY,
                        Proposer.CUSTOMER,
                        false,
                        null,
                        null,
                        what.on(),
                        what.on().plusDays(10)),
                new Acceptance(Acceptance.How.PHONE, "Accounts", what.on(), clock.instant(), null));
    }

    private void answer(
            AccountId account, Happening what, java.util.function.Function<Dispute, DisputeAnswer> decided) {
        var about = disputes.of(account).stream()
                .filter(dispute -> dispute.isOpen() && dispute.chargeIds().contains(charge(what)))
                .collect(Collectors.toList());
        about.forEach(dispute -> disputeDesk.answer(dispute.id(), decided.apply(dispute)));
    }

    private long charge(Happening what) {
        return ledger.chargesReferenced(List.of(what.item())).get(0).id();
    }

    private static Money usd(Happening what) {
        return Money.of(what.amount(), "USD");
    }
}
