package io.dunwell.cases;

import io.dunwell.cases.CaseNotes.Event;
import io.dunwell.engine.CaseProcesses;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Wordless;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * While no message can reach a customer and somebody mends the details, the waits of their cases' treatment move on by
 * a business day each day: nothing ends, and what was left of a wait is left when the customer can be reached again.
 * The waits of a treatment that begins anew meanwhile stand still from then on.
 */
@Component
class StoppedClocks {

    private static final Logger LOG = LoggerFactory.getLogger(StoppedClocks.class);

    /** One more than would do, so that no wait ends on a morning before its case was looked at. */
    private static final int AHEAD = 2;

    private final CaseRows cases;
    private final CaseDesk desk;
    private final CaseProcesses processes;
    private final BusinessCalendar calendar;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    StoppedClocks(
            CaseRows cases,
            CaseDesk desk,
            CaseProcesses processes,
            BusinessCalendar calendar,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.desk = desk;
        this.processes = processes;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @param treatment whose waits were moved on through the day; null for none */
    private record Stopped(LocalDate through, @Nullable String treatment) {}

    /**
     * Stops, keeps stopped and sets going again; each case in a transaction of its own.
     *
     * @param customers of whom a detail is being mended
     */
    List<Failure> work(List<Long> customers) {
        var failures = new ArrayList<Failure>();
        var stopped = stopped();
        for (long customer : customers) {
            for (var row : cases.ofCustomer(customer)) {
                if (row.isOpen()) {
                    alone(row, failures, () -> look(row, stopped.remove(row.id())));
                }
            }
        }
        stopped.forEach((id, since) -> cases.find(id).ifPresent(row -> alone(row, failures, () -> go(row, since))));
        return failures;
    }

    private void alone(CollectionCase row, List<Failure> failures, Runnable deed) {
        try {
            transaction.executeWithoutResult(status -> deed.run());
        } catch (RuntimeException failed) {
            LOG.warn("clock of a case could not be stopped or set going case={}", row.id(), Wordless.of(failed));
            failures.add(new Failure("Case " + row.id(), "Its clock could not be set: " + failed.getMessage()));
        }
    }

    private void look(CollectionCase row, @Nullable Stopped since) {
        var facts = desk.snapshot(row.id()).facts();
        var waits = facts.standing() == Standing.TREAT && !row.nextActionByPerson() && !Reachability.byMessage(facts);
        if (waits) {
            hold(row, since);
        } else if (since != null) {
            go(row, since);
        }
    }

    private void hold(CollectionCase row, @Nullable Stopped since) {
        var today = calendar.today();
        var until = calendar.plusBusinessDays(today, AHEAD);
        var treatment = treatment(row);
        if (since == null) {
            jdbc.sql("insert into stopped_clock (case_id, stopped_on, held_through) values (?, ?, ?)")
                    .params(row.id(), today, until)
                    .update();
            tell(row, "No message can reach the customer: the next step waits until the contact details are mended");
            LOG.info("clock stopped case={}", row.id());
        }
        shift(row, since == null || !Objects.equals(since.treatment(), treatment) ? today : since.through(), until);
        jdbc.sql("update stopped_clock set held_through = ?, treatment = ? where case_id = ?")
                .params(until, treatment, row.id())
                .update();
    }

    private void go(CollectionCase row, Stopped since) {
        jdbc.sql("delete from stopped_clock where case_id = ?").param(row.id()).update();
        if (row.isOpen()) {
            if (Objects.equals(since.treatment(), treatment(row))) {
                shift(row, since.through(), calendar.today());
            }
            tell(row, "The clock of the case goes on");
            LOG.info("clock goes on case={}", row.id());
        }
    }

    private @Nullable String treatment(CollectionCase row) {
        return processes
                .treatment(Objects.requireNonNull(row.processInstance()))
                .orElse(null);
    }

    private void shift(CollectionCase row, LocalDate from, LocalDate to) {
        int days = businessDays(from, to);
        if (days != 0) {
            processes
                    .shiftTreatment(Objects.requireNonNull(row.processInstance()), days)
                    .ifPresent(first -> cases.moveNextAction(row.id(), first));
        }
    }

    /** Negative when {@code to} is the earlier. */
    private int businessDays(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -businessDays(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(calendar::isBusinessDay)
                .count();
    }

    private void tell(CollectionCase row, String sentence) {
        desk.notes().events.add(new Event(row.id(), row.account().customerId(), calendar.today(), "HEARD", sentence));
    }

    private Map<Long, Stopped> stopped() {
        var stopped = new HashMap<Long, Stopped>();
        jdbc.sql("select case_id, held_through, treatment from stopped_clock")
                .query((row, number) ->
                        stopped.put(row.getLong(1), new Stopped(row.getObject(2, LocalDate.class), row.getString(3))))
                .list();
        return stopped;
    }
}
