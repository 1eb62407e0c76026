package io.dunwell.cases;

import io.dunwell.disputes.Disputes;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyChanged;
import io.dunwell.ledger.Ledger;
import io.dunwell.offers.Offers;
import io.dunwell.promises.Promises;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts that changed only because a day passed: grace over, promise, offer or replacement due. Asks for what was
 * crossed since the last time, so its cost follows those accounts and not the size of the ledger; a missed night is
 * caught up.
 */
@Component
class Crossings {

    private final Ledger ledger;
    private final Promises promises;
    private final Disputes disputes;
    private final Offers offers;
    private final BusinessCalendar calendar;
    private final ReviewQueue queue;
    private final JdbcClient jdbc;

    Crossings(
            Ledger ledger,
            Promises promises,
            Disputes disputes,
            Offers offers,
            BusinessCalendar calendar,
            ReviewQueue queue,
            JdbcClient jdbc) {
        this.ledger = ledger;
        this.promises = promises;
        this.disputes = disputes;
        this.offers = offers;
        this.calendar = calendar;
        this.queue = queue;
        this.jdbc = jdbc;
    }

    /** @return how many accounts were asked for; the same date again asks for few or none */
    @Transactional
    int askForReviews(LocalDate date) {
        var dueBefore = calendar.delinquentBefore(date);
        var accounts = new LinkedHashSet<AccountId>(newlyDelinquent(dueBefore, date));
        accounts.addAll(promises.fallenDue(date));
        accounts.addAll(offers.lapsing(date));
        accounts.addAll(disputes.replacementsDue(date.minusDays(1)));
        queue.ask(accounts, "a date was crossed");
        lookedAtDueBefore(dueBefore);
        return accounts.size();
    }

    /** Lets the next night ask for every delinquent account: what was parked before may be worth chasing now. */
    @EventListener
    void beginAgain(CompanyChanged changed) {
        jdbc.sql("delete from review_watermark").update();
    }

    /** The day itself is remembered, not the date it was asked on: grace and holidays may change in between. */
    private Set<AccountId> newlyDelinquent(LocalDate dueBefore, LocalDate date) {
        return new LinkedHashSet<>(watermark()
                .map(last -> ledger.accountsDueBetween(last, dueBefore, date))
                .orElseGet(() -> ledger.allDelinquent(dueBefore, date)));
    }

    private Optional<LocalDate> watermark() {
        return jdbc.sql("select due_before from review_watermark where id = 1")
                .query(LocalDate.class)
                .optional();
    }

    private void lookedAtDueBefore(LocalDate day) {
        var updated = jdbc.sql("update review_watermark set due_before = ? where id = 1 and due_before <= ?")
                .params(day, day)
                .update();
        if (updated == 0 && watermark().isEmpty()) {
            jdbc.sql("insert into review_watermark (id, due_before) values (1, ?)")
                    .param(day)
                    .update();
        }
    }
}
