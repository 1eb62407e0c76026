package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.Role;
import io.dunwell.staff.Team;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Debts that are given up, by whose word and why, and what comes in of them after all. */
@Service
@Transactional
public class WriteOffs {

    private final Allocating allocating;
    private final Corrections corrections;
    private final Recoveries recoveries;
    private final WriteOffRows rows;
    private final Team team;

    WriteOffs(Allocating allocating, Corrections corrections, Recoveries recoveries, WriteOffRows rows, Team team) {
        this.allocating = allocating;
        this.corrections = corrections;
        this.recoveries = recoveries;
        this.rows = rows;
        this.team = team;
    }

    /**
     * Gives up what is open of the items, after unapplied credit is used up: they stay visible, and a payment that
     * comes later is a recovery.
     *
     * @return what was written off, also when it was before
     * @throws PostingRejected when nothing is open, or who asked also approved although somebody else could
     */
    public Money post(NewWriteOff order) {
        if (order.requestedBy().equals(order.approvedBy())
                && !order.requestedBy().equals(CurrentUser.AUTOMATIC)
                && othersApprove(order.approvedBy())) {
            throw new PostingRejected(
                    "Whoever asks for a write-off cannot approve it: ask another owner or supervisor.");
        }
        return allocating.writeOff(order);
    }

    /** Whether somebody else here may approve what this person asks for. */
    @Transactional(readOnly = true)
    public boolean othersApprove(String login) {
        return team.all().stream()
                .anyMatch(member -> member.active()
                        && member.role() == Role.SUPERVISOR
                        && !member.login().equals(login));
    }

    /**
     * Takes a write-off back: what it gave up is owed again from that day, and what came in since pays it. A repeat
     * does nothing.
     *
     * @throws NotFound when the account has no such write-off
     */
    public void takeBack(AccountId account, long creditId, LocalDate on, String note) {
        if (of(account).stream().noneMatch(one -> one.creditId() == creditId)) {
            throw NotFound.of("write-off", creditId);
        }
        corrections.reverseCredit(creditId, on, note);
        allocating.applyUnapplied(Set.of(account), on);
        allocating.recover(account, on);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<WriteOff> of(AccountId account) {
        return rows.of(Set.of(account.customerId())).stream()
                .filter(one -> one.account().equals(account))
                .toList();
    }

    /** By date; what went back again is negative. */
    @Transactional(readOnly = true)
    public List<Recovery> recoveries(AccountId account) {
        return rows.recoveries(account.customerId()).stream()
                .filter(one -> one.account().equals(account))
                .toList();
    }

    /** What was given up and could still come in; zero where nothing was, or all of it did. */
    @Transactional(readOnly = true)
    public Money recoverable(AccountId account) {
        var givenUp = recoveries.recoverable(Set.of(account)).get(account);
        return givenUp == null ? Money.zero(account.currency()) : givenUp.amount();
    }

    /** What was given up, taken back and recovered from the first to the last of these days, by reason. */
    @Transactional(readOnly = true)
    public WriteOffReport report(LocalDate from, LocalDate to) {
        var recovered = rows.recoveries(from, to);
        return WriteOffReport.of(from, to, rows.between(from, to), recovered, rows.of(customers(recovered)));
    }

    private static Collection<Long> customers(List<Recovery> recovered) {
        return recovered.stream()
                .map(one -> one.account().customerId())
                .distinct()
                .toList();
    }
}
