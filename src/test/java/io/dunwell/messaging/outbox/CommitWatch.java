package io.dunwell.messaging.outbox;

import io.dunwell.messaging.DispatchCheck;
import io.dunwell.messaging.Objection;
import io.dunwell.messaging.OutboundMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Holds claims of certain messages open for a moment and notes when each began to commit. */
@Component
class CommitWatch implements DispatchCheck {

    static final String KEY = "watch the commit of ";

    private volatile long lastCommitBegan;

    /** By {@link System#nanoTime}. */
    long lastCommitBegan() {
        return lastCommitBegan;
    }

    @Override
    public Map<Long, Objection> objections(List<OutboundMessage> messages, LocalDate date) {
        if (messages.stream().anyMatch(message -> message.stepKey().startsWith(KEY))) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    pause();
                    lastCommitBegan = System.nanoTime();
                }
            });
        }
        return Map.of();
    }

    /** So that a stop that does not wait for the claim would be seen. */
    private static void pause() {
        try {
            Thread.sleep(3);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
