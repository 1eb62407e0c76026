package io.dunwell.cases;

import io.dunwell.cases.notices.Inquiry;
import io.dunwell.cases.notices.InquiryRows;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.staff.CurrentUser;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices that seem lost: what a person finds out about them, and how their cases hear of it. */
@Service
public class Inquiries {

    private static final Logger LOG = LoggerFactory.getLogger(Inquiries.class);

    private final InquiryRows rows;
    private final Messaging messaging;
    private final PaymentPlans plans;
    private final CaseActions actions;
    private final CaseDelay delay;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;
    private final CurrentUser user;

    Inquiries(
            InquiryRows rows,
            Messaging messaging,
            PaymentPlans plans,
            CaseActions actions,
            CaseDelay delay,
            BusinessCalendar calendar,
            CompanyClock clock,
            CurrentUser user) {
        this.rows = rows;
        this.messaging = messaging;
        this.plans = plans;
        this.actions = actions;
        this.delay = delay;
        this.calendar = calendar;
        this.clock = clock;
        this.user = user;
    }

    /** A notice that is asked about, and the case that relies on it. */
    public record Asked(long caseId, MessageRow message) {}

    /** @param id the business key of the task's process; empty when that is no inquiry */
    @Transactional(readOnly = true)
    public Optional<Asked> of(long id) {
        return rows.find(id).map(inquiry -> new Asked(inquiry.caseId(), message(inquiry)));
    }

    /** All inquiries about a customer's notices, newest first. */
    @Transactional(readOnly = true)
    public List<Inquiry> ofCustomer(long customerId) {
        return rows.ofCustomer(customerId);
    }

    /** It reached the customer, or need not: the case goes on as it would have. */
    @Transactional
    public void close(long id, String outcome, @Nullable String note) {
        var inquiry = get(id);
        if (!outcome.equals("arrived")) {
            messaging.lost(inquiry.messageId(), clock.instant());
        } else if (message(inquiry).state() == MessageState.UNKNOWN) {
            messaging.arrived(inquiry.messageId(), clock.instant());
        }
        answered(inquiry, outcome, note);
    }

    /**
     * The same notice goes to the customer again with as much time to answer as the first had, and nothing follows
     * before that time is over.
     */
    @Transactional
    public void giveAgain(long id, @Nullable String note) {
        var inquiry = get(id);
        var lost = message(inquiry);
        var today = calendar.today();
        var payBy =
                today.plusDays(lost.payBy().toEpochDay() - lost.businessDate().toEpochDay());
        messaging.lost(inquiry.messageId(), clock.instant());
        if (lost.template().equals("plan-offer")) {
            plans.offerAnew(inquiry.account(), payBy);
        }
        actions.message("notice-again-" + id, inquiry.caseId(), lost.template(), payBy);
        actions.tell(inquiry.caseId(), "HEARD", "%s did not arrive and is given again".formatted(lost.label()));
        delay.until(inquiry.caseId(), payBy.plusDays(1));
        answered(inquiry, "give-again", note);
    }

    private void answered(Inquiry inquiry, String outcome, @Nullable String note) {
        rows.answered(inquiry.id(), outcome, note, calendar.today(), user.login(), clock.instant());
        LOG.info("inquiry answered inquiry={} outcome={}", inquiry.id(), outcome);
    }

    private Inquiry get(long id) {
        return rows.find(id).orElseThrow(() -> NotFound.of("inquiry", id));
    }

    private MessageRow message(Inquiry inquiry) {
        return messaging.get(inquiry.messageId()).row();
    }
}
