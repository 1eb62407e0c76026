package io.dunwell.nightly.steps;

import io.dunwell.engine.TaskOpened;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts the tasks that cases open on this node, so that a step can say how many came of it. */
@Component
class TasksOpened {

    private final AtomicLong opened = new AtomicLong();

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void opened(TaskOpened task) {
        opened.incrementAndGet();
    }

    long soFar() {
        return opened.get();
    }
}
