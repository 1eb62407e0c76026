package io.dunwell.cases;

import io.dunwell.cases.DisputeAnswer.Rejected;
import io.dunwell.cases.DisputeAnswer.Upheld;
import io.dunwell.cases.DisputeAnswer.Withdrawn;
import io.dunwell.cases.disputed.InvestigationRows;
import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.DisputeDuties;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.NewDispute;
import io.dunwell.disputes.Remedy;
import io.dunwell.disputes.WithdrawnBy;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Disputes from the first word to the answer: a person is asked at once, the case hears of it, and the customer reads
 * in writing that we look into it and what came of it. All in the transaction that records it.
 */
@Service
@Transactional
public class DisputeDesk {

    private static final int PAY_WITHIN_DAYS = 7;

    private final Disputes disputes;
    private final DisputeDuties duties;
    private final InvestigationTasks tasks;
    private final InvestigationRows rows;
    private final ContestedFees fees;
    private final CaseRows cases;
    private final CaseActions actions;
    private final CaseReview review;
    private final BusinessCalendar calendar;

    DisputeDesk(
            Disputes disputes,
            DisputeDuties duties,
            InvestigationTasks tasks,
            InvestigationRows rows,
            ContestedFees fees,
            CaseRows cases,
            CaseActions actions,
            CaseReview review,
            BusinessCalendar calendar) {
        this.disputes = disputes;
        this.duties = duties;
        this.tasks = tasks;
        this.rows = rows;
        this.fees = fees;
        this.cases = cases;
        this.actions = actions;
        this.review = review;
        this.calendar = calendar;
    }

    /**
     * @return its id
     * @throws io.dunwell.disputes.DisputeRefused as {@link Disputes#open}
     */
    public long open(NewDispute wanted) {
        var id = disputes.open(wanted);
        tasks.follow(id);
        var about = about(disputes.get(id));
        actions.tell(
                about, "DISPUTE", "Disputed: %s, answer due %s".formatted(wanted.amountHeld(), wanted.answerDueOn()));
        actions.message("dispute:%d:received".formatted(id), about, "dispute-received", wanted.answerDueOn());
        return id;
    }

    /**
     * Ends a dispute from its page; the task that is open for it closes.
     *
     * @return in a sentence what was decided
     * @throws io.dunwell.disputes.DisputeRefused when it was answered before, or cannot be answered so
     */
    public String answer(long disputeId, DisputeAnswer answer) {
        tasks.follow(disputeId); // it may have been opened a moment ago by an import
        var sentence = end(disputeId, answer);
        tasks.follow(disputeId);
        return sentence;
    }

    /**
     * Gives it to another person or promises the answer for another day; the task is opened anew.
     *
     * @param owner null for the present one
     * @throws io.dunwell.disputes.DisputeRefused as {@link DisputeDuties#handTo} and {@link DisputeDuties#answerBy}
     */
    public void assign(long disputeId, @Nullable String owner, LocalDate answerDueOn, String why) {
        var today = calendar.today();
        if (owner != null) {
            duties.handTo(disputeId, owner, today, why);
        }
        duties.answerBy(disputeId, answerDueOn, today, why);
        tasks.follow(disputeId);
    }

    /** Ends the dispute that a task is about; the task closes by being completed. */
    public void complete(long investigationId, DisputeAnswer answer) {
        var disputeId = of(investigationId).id();
        end(disputeId, answer);
        tasks.completed(disputeId);
    }

    /** @throws NotFound when it is no investigation */
    @Transactional(readOnly = true)
    public Dispute of(long investigationId) {
        return rows.find(investigationId)
                .map(row -> disputes.get(row.disputeId()))
                .orElseThrow(() -> NotFound.of("investigation", investigationId));
    }

    private String end(long disputeId, DisputeAnswer answer) {
        var dispute = disputes.get(disputeId);
        var about = about(dispute);
        var today = calendar.today();
        // What came in before is heard before: whether the account rested must not depend on who was faster.
        review.look(List.of(dispute.account()), today);
        var key = "dispute:" + disputeId;
        var payBy = today.plusDays(PAY_WITHIN_DAYS);
        String sentence;
        if (answer instanceof Upheld upheld) {
            disputes.uphold(disputeId, upheld.remedy(), today, upheld.note());
            fees.takeBack(dispute, about, today);
            sentence = upheld(dispute, upheld.remedy());
            actions.message(key + ":upheld", about, "dispute-upheld", payBy);
        } else if (answer instanceof Withdrawn withdrawn) {
            disputes.withdraw(disputeId, withdrawn.by(), today, withdrawn.note());
            sentence = withdrawn(dispute, withdrawn.by());
            actions.message(key + ":withdrawn", about, "dispute-withdrawn", payBy);
        } else {
            disputes.reject(disputeId, today, ((Rejected) answer).note());
            sentence = "Dispute rejected: %s is to be paid".formatted(dispute.amountHeld());
            actions.message(key + ":rejected", about, "dispute-rejected", payBy);
        }
        actions.tell(about, "DISPUTE", sentence);
        return sentence;
    }

    private static String upheld(Dispute dispute, Remedy remedy) {
        var held = dispute.amountHeld();
        var replacement = remedy.replacement();
        if (replacement == null) {
            return remedy.credited().compareTo(held) < 0
                    ? "Dispute upheld in part: %s of %s credited".formatted(remedy.credited(), held)
                    : "Dispute upheld: %s credited".formatted(remedy.credited());
        }
        var delivery = "a replacement is promised for %s".formatted(replacement.on());
        return remedy.credited().isPositive()
                ? "Dispute upheld: %s credited, %s".formatted(remedy.credited(), delivery)
                : "Dispute upheld: %s, %s is chased again after %s".formatted(delivery, held, until(dispute));
    }

    private static LocalDate until(Dispute dispute) {
        return Objects.requireNonNull(dispute.heldUntil());
    }

    private static String withdrawn(Dispute dispute, WithdrawnBy by) {
        return by == WithdrawnBy.CUSTOMER
                ? "Dispute withdrawn by the customer: %s is to be paid".formatted(dispute.amountHeld())
                : "Dispute withdrawn, recorded by mistake: %s is to be paid".formatted(dispute.amountHeld());
    }

    /** What the story and the messages belong to: the case of the account, or the investigation where there is none. */
    private long about(Dispute dispute) {
        var open = cases.openCases(List.of(dispute.account())).get(dispute.account());
        return open != null
                ? open.id()
                : Objects.requireNonNull(
                        rows.ofDispute(dispute.id()).orElseThrow().id());
    }
}
