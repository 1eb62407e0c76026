package io.dunwell.cases.answers;

import io.dunwell.cases.Answer;
import io.dunwell.cases.AnswerRejected;
import io.dunwell.cases.AnsweredTask;
import io.dunwell.cases.DisputeDesk;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.NewDispute;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.OpenItem;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens the dispute that a customer raised on the telephone; the oldest overdue items are held up to the amount. */
@Component
class DisputeFromCall {

    private static final int ANSWER_IN_BUSINESS_DAYS = 10;

    private final DisputeDesk disputes;
    private final Ledger ledger;
    private final BusinessCalendar calendar;

    DisputeFromCall(DisputeDesk disputes, Ledger ledger, BusinessCalendar calendar) {
        this.disputes = disputes;
        this.ledger = ledger;
        this.calendar = calendar;
    }

    void open(AnsweredTask task, Answer answer) {
        var account = task.facts().account();
        var held = answer.text("disputeAmount").isEmpty()
                ? task.facts().overdue()
                : answer.amount("disputeAmount", "disputed amount", account.currency());
        disputes.open(new NewDispute(
                account,
                contested(task, held),
                reason(answer),
                held,
                task.today(),
                calendar.plusBusinessDays(task.today(), ANSWER_IN_BUSINESS_DAYS),
                answer.textOrNull("note"),
                null));
    }

    private Set<Long> contested(AnsweredTask task, Money held) {
        var chosen = new LinkedHashSet<Long>();
        var covered = Money.zero(held.currency());
        for (OpenItem item :
                ledger.figures(task.facts().account(), task.today()).openItems()) {
            if (covered.compareTo(held) >= 0) {
                break;
            }
            chosen.add(item.chargeId());
            covered = covered.plus(item.open());
        }
        return chosen;
    }

    private static DisputeReason reason(Answer answer) {
        var value = answer.text("disputeReason")
                .orElseThrow(() -> new AnswerRejected("disputeReason", "Choose what is disputed."));
        try {
            return DisputeReason.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new AnswerRejected("disputeReason", "“%s” is not a known reason: choose one.".formatted(value));
        }
    }
}
