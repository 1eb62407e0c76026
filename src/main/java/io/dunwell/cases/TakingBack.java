package io.dunwell.cases;

import io.dunwell.approvals.Limit;
import io.dunwell.approvals.Limits;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.LedgerLine;
import io.dunwell.ledger.LineType;
import io.dunwell.ledger.TakeBacks;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lines of the ledger that a person takes back. What they entered themselves today they may undo; else a bill that is
 * taken back is so much credited, and their limit for credit holds.
 */
@Service
@Transactional
public class TakingBack {

    private final TakeBacks books;
    private final Limits limits;
    private final CurrentUser user;
    private final BusinessCalendar calendar;

    TakingBack(TakeBacks books, Limits limits, CurrentUser user, BusinessCalendar calendar) {
        this.books = books;
        this.limits = limits;
        this.user = user;
        this.calendar = calendar;
    }

    /**
     * @return the line that was taken back
     * @throws io.dunwell.kernel.NotFound when the account has no such line
     * @throws io.dunwell.ledger.PostingRejected when it was taken back before, or this is not the way to do it
     * @throws BooksRefused when it is a bill of more than the person may credit
     */
    public LedgerLine takeBack(AccountId account, LineType type, long id, LocalDate on, String why) {
        var entry = books.entry(account, type, id);
        if (type == LineType.CHARGE && entry.canBeTakenBack() && !isOwnOfToday(entry.line())) {
            var authority = limits.of(account);
            var most = authority.figure(Limit.CREDIT);
            if (most.isPresent()
                    && authority.exceeds(Limit.CREDIT, entry.line().amount().amount())) {
                throw new BooksRefused(
                        "Taking %s back credits %s, more than the %s you may give: ask an owner or supervisor, who can."
                                .formatted(
                                        entry.line().reference(),
                                        entry.line().amount(),
                                        Money.rounded(most.get(), account.currency())));
            }
        }
        return books.takeBack(account, type, id, on, why);
    }

    /** The same for several that were made together: all or none. */
    public List<LedgerLine> takeBack(AccountId account, LineType type, Collection<Long> ids, LocalDate on, String why) {
        return ids.stream().map(id -> takeBack(account, type, id, on, why)).toList();
    }

    private boolean isOwnOfToday(LedgerLine line) {
        return line.recordedBy().equals(user.login())
                && calendar.dateOf(line.recordedAt()).equals(calendar.today());
    }
}
