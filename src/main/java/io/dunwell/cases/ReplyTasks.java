package io.dunwell.cases;

import io.dunwell.cases.replies.Occasion;
import io.dunwell.cases.replies.OccasionRows;
import io.dunwell.engine.CaseProcesses;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Wordless;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the task of everybody who wrote, by the small policy {@code answer-customer} beside the case, which goes its
 * own way meanwhile.
 */
@Component
class ReplyTasks {

    static final String POLICY = "answer-customer";

    private static final Logger LOG = LoggerFactory.getLogger(ReplyTasks.class);
    private static final int AT_ONCE = 200;

    private final OccasionRows occasions;
    private final CaseRows cases;
    private final Accounts accounts;
    private final CaseProcesses processes;
    private final TransactionTemplate transaction;

    ReplyTasks(
            OccasionRows occasions,
            CaseRows cases,
            Accounts accounts,
            CaseProcesses processes,
            TransactionTemplate transaction) {
        this.occasions = occasions;
        this.cases = cases;
        this.accounts = accounts;
        this.processes = processes;
        this.transaction = transaction;
    }

    /** Each in a transaction of its own; what fails is reported and tried again at the next round. */
    List<Failure> openAll() {
        var failures = new ArrayList<Failure>();
        for (var id : occasions.waiting(AT_ONCE)) {
            try {
                transaction.executeWithoutResult(status -> occasions.find(id).ifPresent(this::open));
            } catch (RuntimeException failed) {
                LOG.warn("task for a reply could not be opened occasion={}", id, Wordless.of(failed));
                failures.add(new Failure("Reply " + id, "Its task could not be opened: " + failed.getMessage()));
            }
        }
        return failures;
    }

    private void open(Occasion occasion) {
        var running = openCase(occasion.customerId());
        var account =
                running.map(CollectionCase::account).orElseGet(() -> accounts.choose(occasion.customerId(), null));
        if (occasions.take(
                occasion.id(), account, running.map(CollectionCase::id).orElse(null))) {
            processes.startPolicy(POLICY, List.of(occasion.id()));
            LOG.info("reply waits for an answer occasion={} account={}", occasion.id(), account);
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
        return open.stream()
                .filter(row -> row.account().equals(longest))
                .findFirst()
                .or(() -> open.stream().findFirst());
    }
}
