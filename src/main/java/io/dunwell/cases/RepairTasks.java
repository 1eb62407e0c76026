package io.dunwell.cases;

import io.dunwell.cases.repairs.Repair;
import io.dunwell.cases.repairs.RepairRows;
import io.dunwell.engine.CaseProcesses;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Wordless;
import io.dunwell.messaging.Messaging;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has a person mend every wrong detail, by the small process {@code fix-contact} beside the case; takes the task back
 * when it was mended elsewhere; and lets what did not arrive go again once the customer can be reached.
 */
@Component
class RepairTasks {

    static final String PROCESS = "fix-contact";

    private static final Logger LOG = LoggerFactory.getLogger(RepairTasks.class);

    private final RepairRows repairs;
    private final StoppedClocks clocks;
    private final Messaging messaging;
    private final CaseRows cases;
    private final Accounts accounts;
    private final CaseDesk desk;
    private final CaseProcesses processes;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;
    private final TransactionTemplate transaction;

    RepairTasks(
            RepairRows repairs,
            StoppedClocks clocks,
            Messaging messaging,
            CaseRows cases,
            Accounts accounts,
            CaseDesk desk,
            CaseProcesses processes,
            BusinessCalendar calendar,
            CompanyClock clock,
            TransactionTemplate transaction) {
        this.repairs = repairs;
        this.clocks = clocks;
        this.messaging = messaging;
        this.cases = cases;
        this.accounts = accounts;
        this.desk = desk;
        this.processes = processes;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Each in a transaction of its own; what fails is reported and tried again at the next round. */
    List<Failure> work() {
        var failures = new ArrayList<Failure>();
        repairs.waiting().forEach(id -> alone(id, () -> repairs.find(id).ifPresent(this::open), failures));
        repairs.untold().forEach(repair -> alone(repair.id(), () -> takeBack(repair), failures));
        repairs.notMadeUp().forEach(repair -> alone(repair.id(), () -> makeUp(repair), failures));
        failures.addAll(clocks.work(repairs.customers()));
        return failures;
    }

    private void alone(long id, Runnable deed, List<Failure> failures) {
        try {
            transaction.executeWithoutResult(status -> deed.run());
        } catch (RuntimeException failed) {
            LOG.warn("wrong contact detail could not be followed up repair={}", id, Wordless.of(failed));
            failures.add(new Failure("Contact detail " + id, "It could not be followed up: " + failed.getMessage()));
        }
    }

    private void open(Repair repair) {
        long customerId = repair.detail().customerId();
        var running = openCase(customerId);
        var account = running.map(CollectionCase::account).orElseGet(() -> accounts.choose(customerId, null));
        if (repairs.take(repair.id(), account, running.map(CollectionCase::id).orElse(null))) {
            var instances = processes.startPolicy(PROCESS, List.of(repair.id()));
            repairs.runs(repair.id(), Objects.requireNonNull(instances.get(repair.id())));
            LOG.info("contact details are to be mended repair={} account={}", repair.id(), account);
        }
    }

    /** With several, that of the account that has been overdue the longest. */
    private Optional<CollectionCase> openCase(long customerId) {
        var open = cases.ofCustomer(customerId).stream()
                .filter(CollectionCase::isOpen)
                .toList();
        if (open.size() < 2) {
            return open.stream().findFirst();
        }
        AccountId longest = accounts.choose(customerId, null);
        return Stream.concat(open.stream().filter(row -> row.account().equals(longest)), open.stream())
                .findFirst();
    }

    private void takeBack(Repair repair) {
        processes.booksChanged(Map.of(repair.id(), Objects.requireNonNull(repair.processInstance())));
        repairs.told(repair.id());
        LOG.info("contact details were mended repair={}", repair.id());
    }

    private void makeUp(Repair repair) {
        if (Reachability.byMessage(desk.snapshot(repair.id()).facts())) {
            var tried = repairs.tries(repair.id()).stream()
                    .flatMap(one -> Stream.ofNullable(one.messageId()))
                    .toList();
            messaging.makeUp(repair.detail().customerId(), tried, repair.openedAt(), calendar.today(), clock.instant());
            repairs.madeUp(repair.id());
        } else if (!repair.isOpen()) {
            repairs.madeUp(repair.id());
        }
    }
}
