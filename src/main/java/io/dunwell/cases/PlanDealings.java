package io.dunwell.cases;

import io.dunwell.approvals.Approval;
import io.dunwell.approvals.ApprovalKind;
import io.dunwell.approvals.Approvals;
import io.dunwell.approvals.ApprovedDeed;
import io.dunwell.approvals.NewApproval;
import io.dunwell.cases.plans.Digest;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.links.LinkRefused;
import io.dunwell.links.Links;
import io.dunwell.messaging.Messaging;
import io.dunwell.offers.Offers;
import io.dunwell.promises.Acceptance;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.PlanWanted;
import io.dunwell.promises.PromiseRejected;
import io.dunwell.promises.WorkOutPlans;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work-out plans as people and customers deal with them: books, words, links and letters in one transaction.
 *
 * <p>An offer goes out with a link that lapses with it; what was agreed is confirmed in writing with a link to the
 * words.
 */
@Service
@Transactional
public class PlanDealings implements ApprovedDeed {

    /** See {@link PlanLinks}. */
    public static final String ANSWER = PlanLinks.ANSWER;

    public static final String COPY = PlanLinks.COPY;

    private static final int LONGEST_NOTE = 300;

    private final WorkOutPlans plans;
    private final PaymentPlans instalments;
    private final Agreements agreements;
    private final Links links;
    private final PlanLinks planLinks;
    private final Approvals approvals;
    private final PlanMessages messages;
    private final Offers offers;
    private final Messaging messaging;
    private final Customers customers;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;

    PlanDealings(
            WorkOutPlans plans,
            PaymentPlans instalments,
            Agreements agreements,
            Links links,
            PlanLinks planLinks,
            Approvals approvals,
            PlanMessages messages,
            Offers offers,
            Messaging messaging,
            Customers customers,
            BusinessCalendar calendar,
            CompanyClock clock) {
        this.plans = plans;
        this.instalments = instalments;
        this.agreements = agreements;
        this.links = links;
        this.planLinks = planLinks;
        this.approvals = approvals;
        this.messages = messages;
        this.offers = offers;
        this.messaging = messaging;
        this.customers = customers;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws PromiseRejected as {@link WorkOutPlans#propose}, and beside an open offer for paying in full */
    public PaymentPlan propose(String key, PlanWanted wanted, @Nullable Acceptance agreed) {
        checkNoOffer(wanted);
        return followed(plans.propose(key, wanted, agreed), wanted.on());
    }

    /** What a collector heard: the customer agrees to what was offered. */
    public PaymentPlan accepted(long planId, Acceptance how) {
        return followed(plans.accept(planId, how), how.on());
    }

    public void withdraw(long planId, LocalDate on, @Nullable String reason) {
        plans.withdraw(planId, on, reason);
        planLinks.withdrawn(planId);
    }

    /** The words of a plan that was agreed in a task are kept, and can be read by link. */
    public void agreed(long planId) {
        agreements.keep(planId);
        planLinks.agreed(planId, instalments.instalments(planId));
    }

    /**
     * The holder of a link agrees to the words they have read.
     *
     * @param name typed by them
     * @param digest of the words that were shown
     * @param from their network address, of which only a hash is kept
     * @throws LinkRefused when the link does not hold
     * @throws PromiseRejected when the words are others by now, or the offer cannot be accepted any more
     */
    public PaymentPlan acceptedByLink(String reference, String name, String digest, String from) {
        var planId = planOf(links.use(ANSWER, reference).subject());
        if (!agreements.of(planId).digest().equals(digest)) {
            throw new PromiseRejected("The agreement has changed since you opened it: read it once more.");
        }
        var how = new Acceptance(
                Acceptance.How.LINK, name.strip(), calendar.today(), clock.instant(), Digest.of(reference + from));
        return followed(plans.accept(planId, how), how.on());
    }

    /** The holder of a link says no, or asks for other terms; a person answers what they wrote. */
    public PaymentPlan declinedByLink(String reference, String words) {
        var planId = planOf(links.use(ANSWER, reference).subject());
        var asked = words.strip();
        var plan = plans.decline(
                planId,
                calendar.today(),
                asked.isEmpty() ? "Declined by link" : "Other terms asked for by link: " + beginning(asked));
        if (!asked.isEmpty()) {
            customers
                    .rightPartyContact(plan.account().customerId())
                    .ifPresent(person -> messaging.heard(
                            Digest.of(reference), person, "About the plan that you offered", asked, clock.instant()));
        }
        return plan;
    }

    /** @throws LinkRefused unless there is such a link, whatever became of it */
    @Transactional(readOnly = true)
    public PaymentPlan of(String purpose, String reference) {
        var link = links.known(purpose, reference);
        return plans.get(planOf((link.isPresent() ? link.get() : links.find(purpose, reference)).subject()));
    }

    /** Who bargains about the whole sum is not asked for parts of it at the same time. */
    private void checkNoOffer(PlanWanted wanted) {
        offers.of(wanted.account()).stream()
                .filter(offer -> offer.state().isLive())
                .findFirst()
                .ifPresent(offer -> {
                    throw new PromiseRejected("An offer to pay %s by %s is open on this account: withdraw it first."
                            .formatted(offer.toPay(), offer.payBy()));
                });
    }

    private PaymentPlan followed(PaymentPlan plan, LocalDate on) {
        switch (plan.state()) {
            case OFFERED -> {
                planLinks.offered(plan);
                messages.send(
                        "plan:%d:offer:%s".formatted(plan.id(), on), plan.account(), "plan-offer", plan.answerBy());
                messages.rest(plan.account(), plan.answerBy().plusDays(1));
            }
            case ACTIVE -> {
                agreed(plan.id());
                var first = instalments.instalments(plan.id()).get(0);
                messages.send("plan:" + plan.id(), plan.account(), "plan-confirmation", first.dueOn());
            }
            case REQUESTED -> approvals.ask(request(plan), on);
            default -> throw new IllegalStateException("A plan does not go on as " + plan.state());
        }
        return plan;
    }

    private static NewApproval request(PaymentPlan plan) {
        var parts = plan.offered();
        return new NewApproval(
                "plan:" + plan.id(),
                ApprovalKind.PLAN,
                plan.account(),
                subject(plan.id()),
                plan.amount(),
                "%s a plan: %s in %d payments from %s to %s"
                        .formatted(
                                plan.acceptance() == null ? "Offer" : "Agree to",
                                plan.amount(),
                                parts.size(),
                                parts.get(0).dueOn(),
                                parts.get(parts.size() - 1).dueOn()),
                Objects.requireNonNullElse(plan.beyond(), ""),
                Map.of());
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.PLAN;
    }

    @Override
    public void approved(Approval approval, LocalDate on) {
        followed(plans.approve(planOf(approval.subject()), on, approval.decisionNote()), on);
    }

    @Override
    public void declined(Approval approval, LocalDate on) {
        var why = approval.decisionNote();
        plans.refuse(
                planOf(approval.subject()), on, why == null ? approval.state().label() : why);
    }

    /** The whole of it stands among the replies. */
    private static String beginning(String words) {
        return words.length() <= LONGEST_NOTE ? words : words.substring(0, LONGEST_NOTE - 1) + "…";
    }

    private static String subject(long planId) {
        return Long.toString(planId);
    }

    private static long planOf(String subject) {
        return Long.parseLong(Objects.requireNonNull(subject));
    }
}
