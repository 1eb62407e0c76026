package io.dunwell.cases.replies;

import io.dunwell.customers.CustomerLocks;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Ids;
import io.dunwell.messaging.TextMeaning;
import io.dunwell.messaging.TextReceived;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes that somebody must answer, in the transaction that takes the text in; the task is opened by a worker. */
@Component
class TextListener {

    private final OccasionRows rows;
    private final Ids ids;
    private final BusinessCalendar calendar;
    private final ReplySettings settings;
    private final CustomerLocks locks;

    TextListener(OccasionRows rows, Ids ids, BusinessCalendar calendar, ReplySettings settings, CustomerLocks locks) {
        this.rows = rows;
        this.ids = ids;
        this.calendar = calendar;
        this.settings = settings;
        this.locks = locks;
    }

    @EventListener
    void heard(TextReceived text) {
        if (text.meaning().needsAPerson()) {
            locks.hold(text.customerIds());
            var until = calendar.plusBusinessDays(calendar.dateOf(text.receivedAt()), settings.pauseBusinessDays());
            text.customerIds().stream().sorted().forEach(customer -> note(customer, text, until));
        }
    }

    private void note(long customerId, TextReceived text, LocalDate until) {
        var refuses = text.meaning() == TextMeaning.REFUSAL_OF_ALL;
        while (!rows.join(customerId, text.textId(), until, refuses)
                && !rows.open(
                        ids.take("collection_case", 1), customerId, text.textId(), until, refuses, text.receivedAt())) {
            // Another text of the same customer came at the same moment: join what it opened.
        }
    }
}
