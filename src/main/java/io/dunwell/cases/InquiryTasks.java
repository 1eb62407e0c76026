package io.dunwell.cases;

import io.dunwell.cases.CaseNotes.Event;
import io.dunwell.cases.notices.Inquiry;
import io.dunwell.cases.notices.InquiryRows;
import io.dunwell.engine.CaseProcesses;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Ids;
import io.dunwell.kernel.Wordless;
import io.dunwell.messaging.LostNotice;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has a person find out about every lost notice, by the small policy {@code find-out-about-notice} beside the case, and
 * takes the question back when it answers itself.
 */
@Component
class InquiryTasks {

    static final String POLICY = "find-out-about-notice";
    static final String TURNED_OUT = "turned-out";

    private static final Logger LOG = LoggerFactory.getLogger(InquiryTasks.class);
    /** Twice what a supervisor has before being asked again, and a day. */
    private static final int REST_BUSINESS_DAYS = 5;

    private static final Set<MessageState> ARRIVED =
            Set.of(MessageState.SENT, MessageState.DELIVERED, MessageState.TO_PRINT);

    private final InquiryRows inquiries;
    private final Messaging messaging;
    private final CaseRows cases;
    private final CaseDesk desk;
    private final CaseDelay delay;
    private final CaseProcesses processes;
    private final Ids ids;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;
    private final TransactionTemplate transaction;

    InquiryTasks(
            InquiryRows inquiries,
            Messaging messaging,
            CaseRows cases,
            CaseDesk desk,
            CaseDelay delay,
            CaseProcesses processes,
            Ids ids,
            BusinessCalendar calendar,
            CompanyClock clock,
            TransactionTemplate transaction) {
        this.inquiries = inquiries;
        this.messaging = messaging;
        this.cases = cases;
        this.desk = desk;
        this.delay = delay;
        this.processes = processes;
        this.ids = ids;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Each in a transaction of its own; what fails is reported and tried again at the next round. */
    List<Failure> work() {
        var failures = new ArrayList<Failure>();
        for (var notice : messaging.lostNotices(clock.instant())) {
            alone("Message " + notice.messageId(), () -> open(notice), failures);
        }
        for (var inquiry : settled(inquiries.allOpen())) {
            alone("Message " + inquiry.messageId(), () -> takeBack(inquiry), failures);
        }
        return failures;
    }

    private void alone(String what, Runnable deed, List<Failure> failures) {
        try {
            transaction.executeWithoutResult(status -> deed.run());
        } catch (RuntimeException failed) {
            LOG.warn("lost notice could not be followed up what={}", what, Wordless.of(failed));
            failures.add(new Failure(what, "It could not be followed up: " + failed.getMessage()));
        }
    }

    /** Only while the case still collects: who has paid or agreed by now was not wronged by a lost notice. */
    private void open(LostNotice lost) {
        if (!messaging.heardOf(lost)) {
            return;
        }
        var row = cases.find(lost.caseId()).filter(CollectionCase::isOpen);
        if (row.isEmpty() || desk.snapshot(lost.caseId()).facts().standing() != Standing.TREAT) {
            LOG.info("lost notice is not needed any more message={} case={}", lost.messageId(), lost.caseId());
            return;
        }
        ask(row.get(), messaging.get(lost.messageId()).row());
    }

    private void ask(CollectionCase row, MessageRow message) {
        var today = calendar.today();
        var id = ids.take("collection_case", 1);
        if (!inquiries.open(id, message.id(), row.account(), row.id(), today)) {
            return;
        }
        var instances = processes.startPolicy(POLICY, List.of(id));
        inquiries.runs(id, Objects.requireNonNull(instances.get(id)));
        delay.until(row.id(), calendar.plusBusinessDays(today, REST_BUSINESS_DAYS));
        desk.notes().events.add(new Event(row.id(), row.account().customerId(), today, "HEARD", heard(message)));
        LOG.info("lost notice is asked about inquiry={} message={} case={}", id, message.id(), row.id());
    }

    private static String heard(MessageRow message) {
        var notice = message.label().toLowerCase(Locale.ROOT);
        return switch (message.state()) {
            case UNKNOWN -> "Nobody knows whether the %s left; a supervisor finds out".formatted(notice);
            case REJECTED -> "The %s was refused; a supervisor finds out".formatted(notice);
            case WITHHELD -> "The %s was withheld; a supervisor decides".formatted(notice);
            default -> "The %s did not arrive; a supervisor finds out".formatted(notice);
        };
    }

    private List<Inquiry> settled(List<Inquiry> open) {
        if (open.isEmpty()) {
            return List.of();
        }
        var states = messaging.states(open.stream().map(Inquiry::messageId).collect(Collectors.toSet()));
        var rows = cases.byIds(open.stream().map(Inquiry::caseId).collect(Collectors.toSet()));
        return open.stream()
                .filter(inquiry -> ARRIVED.contains(states.get(inquiry.messageId()))
                        || !Objects.requireNonNull(rows.get(inquiry.caseId())).isOpen())
                .toList();
    }

    private void takeBack(Inquiry inquiry) {
        if (inquiries.answered(inquiry.id(), TURNED_OUT, null, calendar.today(), null, clock.instant())) {
            processes.booksChanged(Map.of(inquiry.id(), Objects.requireNonNull(inquiry.processInstance())));
            LOG.info("inquiry answered itself inquiry={}", inquiry.id());
        }
    }
}
