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
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewWriteOff;
import io.dunwell.ledger.OpenItem;
import io.dunwell.ledger.WriteOffReason;
import io.dunwell.ledger.WriteOffs;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Debts given up by a person: at once within their limit or where nobody else could approve, else by approval. */
@Service
@Transactional
public class GivingUp implements ApprovedDeed {

    private static final String REASON = "reason";
    private static final String NOTE = "note";
    private static final String ITEMS = "items";

    private final WriteOffs writeOffs;
    private final Ledger ledger;
    private final Limits limits;
    private final Approvals approvals;
    private final Cases cases;
    private final CaseActions actions;
    private final CurrentUser user;

    GivingUp(
            WriteOffs writeOffs,
            Ledger ledger,
            Limits limits,
            Approvals approvals,
            Cases cases,
            CaseActions actions,
            CurrentUser user) {
        this.writeOffs = writeOffs;
        this.ledger = ledger;
        this.limits = limits;
        this.approvals = approvals;
        this.cases = cases;
        this.actions = actions;
        this.user = user;
    }

    /**
     * What somebody wants to give up.
     *
     * @param items charges; empty for all that is open
     * @param key names the entry of the form, so that sending it twice does it once
     */
    public record Wanted(AccountId account, Set<Long> items, WriteOffReason reason, String note, String key) {

        public Wanted {
            items = Set.copyOf(items);
        }
    }

    /** Why whoever acts cannot give this amount up alone; empty when they can. */
    @Transactional(readOnly = true)
    public Optional<String> beyond(AccountId account, Money amount) {
        var most = limits.of(account).figure(Limit.WRITE_OFF);
        if (most.isPresent() && amount.amount().compareTo(most.get()) <= 0) {
            return Optional.empty();
        }
        if (user.mayApprove() && !writeOffs.othersApprove(user.login())) {
            return Optional.empty();
        }
        return Optional.of(
                most.isPresent()
                        ? "You may write off up to %s at once: more becomes a request that somebody else decides."
                                .formatted(most.get().stripTrailingZeros().toPlainString())
                        : "Nobody writes off alone here: it becomes a request that another owner or supervisor decides.");
    }

    /** What is open of these items on {@code on}; of all where none is named. */
    @Transactional(readOnly = true)
    public Money open(AccountId account, Set<Long> items, LocalDate on) {
        return ledger.figures(account, on).openItems().stream()
                .filter(item -> items.isEmpty() || items.contains(item.chargeId()))
                .map(OpenItem::open)
                .reduce(Money.zero(account.currency()), Money::plus);
    }

    /**
     * Gives it up, or asks for it; a repeat of the key changes nothing.
     *
     * @return what was written off; empty when somebody else must decide
     * @throws io.dunwell.ledger.PostingRejected when nothing is open
     */
    public Optional<Money> giveUp(Wanted wanted, LocalDate on) {
        var amount = open(wanted.account(), wanted.items(), on);
        var beyond = beyond(wanted.account(), amount);
        if (beyond.isEmpty()) {
            var alone = user.mayApprove() && !writeOffs.othersApprove(user.login());
            // Whoever stays within a limit acts by the word of whoever set it.
            return Optional.of(post(wanted, on, user.login(), alone ? user.login() : CurrentUser.AUTOMATIC));
        }
        approvals.ask(
                new NewApproval(
                        "write-off:" + wanted.key(),
                        ApprovalKind.WRITE_OFF,
                        wanted.account(),
                        wanted.key(),
                        amount,
                        "Write off %s as %s: %s"
                                .formatted(amount, wanted.reason().label().toLowerCase(Locale.ROOT), wanted.note()),
                        beyond.get(),
                        Map.of(REASON, wanted.reason().name(), NOTE, wanted.note(), ITEMS, listed(wanted.items()))),
                on);
        return Optional.empty();
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.WRITE_OFF;
    }

    @Override
    public void approved(Approval approval, LocalDate on) {
        var details = approval.details();
        var wanted = new Wanted(
                approval.account(),
                items(details.getOrDefault(ITEMS, "")),
                WriteOffReason.valueOf(details.getOrDefault(REASON, WriteOffReason.OTHER.name())),
                details.getOrDefault(NOTE, ""),
                approval.subject());
        post(wanted, on, approval.askedBy(), user.login());
    }

    @Override
    public void declined(Approval approval, LocalDate on) {
        // What is owed stays owed; the request and its reason stand on the list of approvals.
    }

    private Money post(Wanted wanted, LocalDate on, String requestedBy, String approvedBy) {
        var posted = writeOffs.post(new NewWriteOff(
                wanted.account(),
                wanted.items(),
                on,
                wanted.reason(),
                wanted.note(),
                requestedBy,
                approvedBy,
                "write-off:" + wanted.key()));
        endIfNothingIsLeft(wanted.account(), on);
        return posted;
    }

    /** In the transaction of the write-off: later nobody could tell the case that it was not paid. */
    private void endIfNothingIsLeft(AccountId account, LocalDate on) {
        if (!open(account, Set.of(), on).isPositive()) {
            cases.openCase(account).ifPresent(row -> {
                actions.willEndAs(row.id(), Outcome.WRITTEN_OFF);
                cases.look(account, on);
            });
        }
    }

    private static String listed(Set<Long> items) {
        return items.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static Set<Long> items(String listed) {
        return listed.isBlank()
                ? Set.of()
                : Stream.of(listed.split(" ")).map(Long::valueOf).collect(Collectors.toSet());
    }
}
