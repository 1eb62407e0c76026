package io.dunwell.cases;

import io.dunwell.approvals.Approval;
import io.dunwell.approvals.ApprovalKind;
import io.dunwell.approvals.Approvals;
import io.dunwell.approvals.ApprovedDeed;
import io.dunwell.approvals.Limit;
import io.dunwell.approvals.Limits;
import io.dunwell.approvals.NewApproval;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.ChargeKind;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.DocumentNumbers;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.LineType;
import io.dunwell.ledger.NewCharge;
import io.dunwell.ledger.NewCredit;
import io.dunwell.ledger.Numbered;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Small differences set right: an account is raised by a debit note or lowered by a credit note, which the journal
 * books against sales as the bills they correct. At once within a person's limit, by approval beyond.
 */
@Service
@Transactional
public class Adjustments implements ApprovedDeed {

    private static final String UP = "up";
    private static final String WHY = "why";

    private final Ledger ledger;
    private final Customers customers;
    private final Limits limits;
    private final Approvals approvals;
    private final DocumentNumbers numbers;

    Adjustments(Ledger ledger, Customers customers, Limits limits, Approvals approvals, DocumentNumbers numbers) {
        this.numbers = numbers;
        this.ledger = ledger;
        this.customers = customers;
        this.limits = limits;
        this.approvals = approvals;
    }

    /**
     * What somebody wants to set right.
     *
     * @param up whether the customer owes more after it
     * @param key names the entry of the form, so that sending it twice does it once
     */
    public record Wanted(AccountId account, boolean up, Money amount, String why, String key) {}

    /** A line of the ledger that was posted. */
    public record Made(LineType type, long id) {}

    /** The most that whoever acts may do alone; empty for no limit. */
    @Transactional(readOnly = true)
    public Optional<Money> most(AccountId account) {
        return limits.of(account).figure(Limit.ADJUSTMENT).map(most -> Money.rounded(most, account.currency()));
    }

    /** Why whoever acts cannot adjust by this much alone; empty when they can. */
    @Transactional(readOnly = true)
    public Optional<String> beyond(AccountId account, Money amount) {
        var authority = limits.of(account);
        return authority
                .figure(Limit.ADJUSTMENT)
                .filter(most -> authority.exceeds(Limit.ADJUSTMENT, amount.amount()))
                .map(most ->
                        "You may adjust by up to %s at once: more becomes a request that an owner or supervisor decides."
                                .formatted(Money.rounded(most, account.currency())));
    }

    /**
     * Posts it, or asks for it; a repeat of the key changes nothing.
     *
     * @return what was posted; empty when somebody else must decide
     */
    public Optional<Made> make(Wanted wanted, LocalDate on) {
        var beyond = beyond(wanted.account(), wanted.amount());
        if (beyond.isEmpty()) {
            return Optional.of(post(wanted, on));
        }
        approvals.ask(
                new NewApproval(
                        "adjustment:" + wanted.key(),
                        ApprovalKind.ADJUSTMENT,
                        wanted.account(),
                        wanted.key(),
                        wanted.amount(),
                        "%s the account by %s: %s"
                                .formatted(wanted.up() ? "Raise" : "Lower", wanted.amount(), wanted.why()),
                        beyond.get(),
                        Map.of(UP, String.valueOf(wanted.up()), WHY, wanted.why())),
                on);
        return Optional.empty();
    }

    private Made post(Wanted wanted, LocalDate on) {
        return posted(wanted).orElseGet(() -> {
            var number = numbers.take(Numbered.ADJUSTMENT, "", on);
            var name = number.isEmpty() ? "Adjustment " + on : number;
            return wanted.up()
                    ? new Made(LineType.CHARGE, ledger.charge(debit(wanted, name, on)))
                    : new Made(LineType.CREDIT, ledger.credit(credit(wanted, name, on)));
        });
    }

    /** A repeat takes no second number. */
    private Optional<Made> posted(Wanted wanted) {
        return wanted.up()
                ? ledger.findCharge(Ledger.BY_HAND, wanted.key()).map(known -> new Made(LineType.CHARGE, known.id()))
                : ledger.findCredit(Ledger.BY_HAND, wanted.key()).map(known -> new Made(LineType.CREDIT, known.id()));
    }

    private NewCharge debit(Wanted wanted, String name, LocalDate on) {
        var due = customers.get(wanted.account().customerId()).terms().dueOn(on);
        return NewCharge.invoice(wanted.account().customerId(), name, on, due, wanted.amount(), Ledger.BY_HAND)
                .withKind(ChargeKind.DEBIT_NOTE)
                .withTexts(wanted.why(), null)
                .withExternalId(wanted.key());
    }

    private static NewCredit credit(Wanted wanted, String name, LocalDate on) {
        return NewCredit.payment(wanted.account().customerId(), name, on, wanted.amount(), Ledger.BY_HAND)
                .withKind(CreditKind.CREDIT_NOTE)
                .withNote(wanted.why())
                .withExternalId(wanted.key());
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.ADJUSTMENT;
    }

    @Override
    public void approved(Approval approval, LocalDate on) {
        var details = approval.details();
        post(
                new Wanted(
                        approval.account(),
                        Boolean.parseBoolean(details.getOrDefault(UP, "false")),
                        approval.amount(),
                        details.getOrDefault(WHY, ""),
                        approval.subject()),
                on);
    }

    @Override
    public void declined(Approval approval, LocalDate on) {
        // The account stays as it is; the request and its reason stand on the list of approvals.
    }
}
