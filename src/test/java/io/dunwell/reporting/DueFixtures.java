package io.dunwell.reporting;

import io.dunwell.cases.Receivables;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.NewDispute;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCharge;
import io.dunwell.ledger.NewCredit;
import io.dunwell.promises.Instalments;
import io.dunwell.promises.NewPromise;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.PlanTerms;
import io.dunwell.promises.Promises;
import io.dunwell.promises.Rhythm;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What people agreed to some time ago, and what came of it. */
@Component
public class DueFixtures {

    private static final LocalDate TODAY = Receivables.TODAY;

    private final Receivables receivables;
    private final Ledger ledger;
    private final Promises promises;
    private final PaymentPlans plans;
    private final Disputes disputes;

    DueFixtures(Receivables receivables, Ledger ledger, Promises promises, PaymentPlans plans, Disputes disputes) {
        this.receivables = receivables;
        this.ledger = ledger;
        this.promises = promises;
        this.plans = plans;
        this.disputes = disputes;
    }

    /** Owes 3,000.00 since 40 days; nobody has looked at it. */
    public AccountId owing(String number, String name, String currency) {
        var account = new AccountId(receivables.customer(number, name).customerId(), currency);
        receivables.invoice(account, number + "-1", 40, "3000.00");
        return account;
    }

    /** Made twenty days ago. */
    public long promise(AccountId account, String amount, LocalDate dueOn) {
        return promises.make(new NewPromise(
                account,
                Money.of(amount, account.currency()),
                TODAY.minusDays(20),
                dueOn,
                promises.graceUntil(dueOn),
                "bank transfer",
                null,
                null,
                List.of()));
    }

    /** Agreed twenty days ago: 300.00 in three weekly instalments. */
    public long plan(AccountId account, LocalDate firstOn) {
        var amount = Money.of("300.00", account.currency());
        var agreedOn = TODAY.minusDays(20);
        var plan = plans.offer("due-" + account, account, amount, agreedOn, agreedOn.plusDays(7), new PlanTerms(3, 7));
        plans.accept(plan, Instalments.of(amount, Money.zero(account.currency()), 3, Rhythm.WEEKLY, firstOn), agreedOn);
        return plan;
    }

    public void judge(AccountId account, LocalDate on) {
        promises.judge(List.of(account), on);
    }

    public long dispute(AccountId account, String amount, LocalDate answerDueOn) {
        var bill = ledger.charge(NewCharge.invoice(
                account.customerId(),
                "D-" + account.customerId() + "-" + answerDueOn,
                TODAY.minusDays(30),
                TODAY.minusDays(10),
                Money.of(amount, account.currency()),
                "test"));
        return disputes.open(new NewDispute(
                account,
                Set.of(bill),
                DisputeReason.QUANTITY,
                Money.of(amount, account.currency()),
                TODAY.minusDays(15),
                answerDueOn,
                null,
                null));
    }

    public long payment(AccountId account, String amount, LocalDate on) {
        return ledger.credit(NewCredit.payment(
                account.customerId(),
                "P-%s-%s-%s".formatted(account, on, amount),
                on,
                Money.of(amount, account.currency()),
                "test"));
    }

    public void returned(long payment, LocalDate on) {
        ledger.reverseCredit(payment, on, "No funds");
    }
}
