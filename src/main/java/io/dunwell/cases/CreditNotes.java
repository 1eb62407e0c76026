package io.dunwell.cases;

import io.dunwell.approvals.Approval;
import io.dunwell.approvals.ApprovalKind;
import io.dunwell.approvals.Approvals;
import io.dunwell.approvals.ApprovedDeed;
import io.dunwell.approvals.Limit;
import io.dunwell.approvals.Limits;
import io.dunwell.approvals.NewApproval;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.DocumentNumbers;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCredit;
import io.dunwell.ledger.Numbered;
import io.dunwell.ledger.OpenItem;
import io.dunwell.ledger.Receipts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Credit notes that people write about a bill or an account: at once within their limit, by approval beyond. */
@Service
@Transactional
public class CreditNotes implements ApprovedDeed {

    private static final String NUMBER = "number";
    private static final String WHY = "why";
    private static final String ITEM = "item";

    private final Receipts receipts;
    private final Ledger ledger;
    private final Limits limits;
    private final Approvals approvals;
    private final DocumentNumbers numbers;

    CreditNotes(Receipts receipts, Ledger ledger, Limits limits, Approvals approvals, DocumentNumbers numbers) {
        this.numbers = numbers;
        this.receipts = receipts;
        this.ledger = ledger;
        this.limits = limits;
        this.approvals = approvals;
    }

    /**
     * What somebody wants to credit.
     *
     * @param chargeId the bill it is about; null for the account, where it pays what fits, else the oldest due first
     * @param number what the customer knows it by; empty for the next of the range
     * @param key names the entry of the form, so that sending it twice does it once
     */
    public record Wanted(
            AccountId account, @Nullable Long chargeId, Money amount, String number, String why, String key) {}

    /** The most that whoever acts may do alone; empty for no limit. */
    @Transactional(readOnly = true)
    public Optional<Money> most(AccountId account) {
        return limits.of(account).figure(Limit.CREDIT).map(most -> Money.rounded(most, account.currency()));
    }

    /** Why whoever acts cannot credit this alone; empty when they can. */
    @Transactional(readOnly = true)
    public Optional<String> beyond(AccountId account, Money amount) {
        var authority = limits.of(account);
        return authority
                .figure(Limit.CREDIT)
                .filter(most -> authority.exceeds(Limit.CREDIT, amount.amount()))
                .map(most ->
                        "You may credit up to %s at once: more becomes a request that an owner or supervisor decides."
                                .formatted(Money.rounded(most, account.currency())));
    }

    /**
     * Posts it, or asks for it; a repeat of the key changes nothing.
     *
     * @return id of the credit; empty when somebody else must decide
     * @throws BooksRefused when the bill has less open
     * @throws io.dunwell.ledger.PostingRejected when the number was given out before
     */
    public OptionalLong give(Wanted wanted, LocalDate on) {
        var known = ledger.findCredit(Ledger.BY_HAND, wanted.key());
        if (known.isPresent()) {
            return OptionalLong.of(known.get().id());
        }
        numbers.check(Numbered.CREDIT_NOTE, wanted.number(), on);
        check(wanted, on);
        var beyond = beyond(wanted.account(), wanted.amount());
        if (beyond.isEmpty()) {
            return OptionalLong.of(post(wanted, on));
        }
        approvals.ask(
                new NewApproval(
                        "credit-note:" + wanted.key(),
                        ApprovalKind.CREDIT_NOTE,
                        wanted.account(),
                        wanted.key(),
                        wanted.amount(),
                        "Credit %s: %s".formatted(wanted.amount(), wanted.why()),
                        beyond.get(),
                        details(wanted)),
                on);
        return OptionalLong.empty();
    }

    /** What the next one would be called; empty when they are not numbered here. */
    @Transactional(readOnly = true)
    public String proposed(LocalDate on) {
        return numbers.proposed(Numbered.CREDIT_NOTE, on).orElse("");
    }

    /** What one that was posted is called. */
    @Transactional(readOnly = true)
    public String number(String key) {
        return ledger.findCredit(Ledger.BY_HAND, key).orElseThrow().reference();
    }

    private void check(Wanted wanted, LocalDate on) {
        if (wanted.chargeId() == null) {
            return;
        }
        var item = item(wanted, on)
                .orElseThrow(
                        () -> new BooksRefused(
                                "This bill is not open any more: credit the account, and it pays something else or stays as credit."));
        if (wanted.amount().compareTo(item.open()) > 0) {
            throw new BooksRefused("%s has %s open: credit at most that, or credit the account as a whole."
                    .formatted(item.reference(), item.open()));
        }
    }

    private Optional<OpenItem> item(Wanted wanted, LocalDate on) {
        return ledger.figures(wanted.account(), on).openItems().stream()
                .filter(one -> Objects.equals(one.chargeId(), wanted.chargeId()))
                .findFirst();
    }

    private long post(Wanted wanted, LocalDate on) {
        var number = numbers.take(Numbered.CREDIT_NOTE, wanted.number(), on);
        var credit = new NewCredit(
                wanted.account().customerId(),
                CreditKind.CREDIT_NOTE,
                number.isEmpty() ? "Credit note " + on : number,
                on,
                wanted.amount(),
                null,
                null,
                wanted.why(),
                List.of(),
                Ledger.BY_HAND,
                wanted.key());
        return wanted.chargeId() == null
                ? ledger.credit(credit)
                : receipts.post(credit, Map.of(wanted.chargeId(), wanted.amount()));
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.CREDIT_NOTE;
    }

    @Override
    public void approved(Approval approval, LocalDate on) {
        var details = approval.details();
        var item = details.get(ITEM);
        var wanted = new Wanted(
                approval.account(),
                item == null ? null : Long.valueOf(item),
                approval.amount(),
                details.getOrDefault(NUMBER, ""),
                details.getOrDefault(WHY, ""),
                approval.subject());
        check(wanted, on);
        post(wanted, on);
    }

    @Override
    public void declined(Approval approval, LocalDate on) {
        // What is owed stays owed; the request and its reason stand on the list of approvals.
    }

    private static Map<String, String> details(Wanted wanted) {
        var details = new HashMap<String, String>();
        if (!wanted.number().isEmpty()) {
            details.put(NUMBER, wanted.number());
        }
        details.put(WHY, wanted.why());
        if (wanted.chargeId() != null) {
            details.put(ITEM, wanted.chargeId().toString());
        }
        return details;
    }
}
