package io.dunwell.cases;

import io.dunwell.customers.PayRunCalendar;
import io.dunwell.customers.PayRuns;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.ledger.ComingDue;
import io.dunwell.ledger.Ledger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What a night reminds of by the rule of {@link PreDueNight}: read for all accounts at once. */
@Component
class PreDueDates {

    private final Ledger ledger;
    private final PayRuns payRuns;
    private final BusinessCalendar calendar;

    PreDueDates(Ledger ledger, PayRuns payRuns, BusinessCalendar calendar) {
        this.ledger = ledger;
        this.payRuns = payRuns;
        this.calendar = calendar;
    }

    /** What an account has to pay on a day, the earliest first. */
    record DueDate(AccountId account, LocalDate dueOn) implements Comparable<DueDate> {

        private static final Comparator<DueDate> ORDER =
                Comparator.comparing(DueDate::dueOn).thenComparing(DueDate::account);

        @Override
        public int compareTo(DueDate other) {
            return ORDER.compare(this, other);
        }
    }

    List<DueDate> of(LocalDate date) {
        var night = new PreDueNight(date, calendar.plusBusinessDays(date, 1));
        var due = new TreeSet<DueDate>();
        date.plusDays(1).datesUntil(night.lastUsual().plusDays(1)).forEach(dueOn -> ledger.accountsDueBetween(
                        dueOn, dueOn.plusDays(1), date)
                .forEach(account -> due.add(new DueDate(account, dueOn))));
        beforeCutOffs(night).forEach(item -> due.add(new DueDate(item.account(), item.dueOn())));
        return List.copyOf(due);
    }

    private List<ComingDue> beforeCutOffs(PreDueNight night) {
        var known = payRuns.known();
        var lastDue = lastDueOn(night, known);
        known.values().removeIf(payRun -> !lastDue.containsKey(payRun));
        var to = lastDue.values().stream().max(Comparator.naturalOrder());
        return to.isEmpty()
                ? List.of()
                : ledger
                        .comingDue(
                                known.keySet(),
                                night.today().plusDays(1),
                                to.get().plusDays(1),
                                night.today())
                        .stream()
                        .filter(item -> night.reminds(
                                Objects.requireNonNull(known.get(item.account().customerId())),
                                item.issuedOn(),
                                item.dueOn()))
                        .toList();
    }

    /** Of those runs that are closed tonight or on the next business day: many customers share a rhythm. */
    private static Map<PayRunCalendar, LocalDate> lastDueOn(PreDueNight night, Map<Long, PayRunCalendar> known) {
        var byRhythm = new HashMap<PayRunCalendar, Optional<LocalDate>>();
        known.values().forEach(payRun -> byRhythm.computeIfAbsent(payRun, night::lastDueOn));
        var lastDue = new HashMap<PayRunCalendar, LocalDate>();
        byRhythm.forEach((payRun, last) -> last.ifPresent(day -> lastDue.put(payRun, day)));
        return lastDue;
    }
}
