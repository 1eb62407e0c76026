package io.dunwell.cases.repairs;

import io.dunwell.customers.DetailMended;
import io.dunwell.customers.DetailWrong;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Ids;
import io.dunwell.staff.CurrentUser;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes what must be mended, and what is, in the transaction that learns of it; the task is opened by a worker. */
@Component
class DetailListener {

    private final RepairRows rows;
    private final Ids ids;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;
    private final CurrentUser user;

    DetailListener(RepairRows rows, Ids ids, BusinessCalendar calendar, CompanyClock clock, CurrentUser user) {
        this.rows = rows;
        this.ids = ids;
        this.calendar = calendar;
        this.clock = clock;
        this.user = user;
    }

    /** Whoever learns of it at the same moment joins what was opened. */
    @EventListener
    void learned(DetailWrong wrong) {
        if (!rows.tried(wrong)) {
            rows.open(ids.take("collection_case", 1), wrong, clock.instant());
            rows.tried(wrong);
        }
    }

    @EventListener
    void mended(DetailMended mended) {
        rows.mended(mended.detail(), calendar.today(), user.login(), clock.instant());
    }
}
