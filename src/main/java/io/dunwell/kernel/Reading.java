package io.dunwell.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One reading of the books: a page that is made within one read-only transaction reads once what several of its parts
 * ask for. Nothing changes meanwhile, since whoever reads only changes nothing.
 */
public final class Reading {

    private Reading() {}

    /**
     * What {@code read} gives, or gave when the same was asked before in this read-only transaction; outside of one,
     * and where anything may be written, it is always read anew.
     *
     * @param key what is read and of what, equal for the same question alone
     */
    @SuppressWarnings("unchecked")
    public static <T> T once(Object key, Supplier<T> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return read.get();
        }
        var known = known();
        if (!known.containsKey(key)) {
            // Not computeIfAbsent: what is read may ask for something else.
            known.put(key, read.get());
        }
        return (T) known.get(key);
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, @Nullable Object> known() {
        var known = (Map<Object, @Nullable Object>) TransactionSynchronizationManager.getResource(Reading.class);
        if (known == null) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(Reading.class, known);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting(known));
        }
        return known;
    }

    /** With the transaction, what it read is set aside and ends. */
    private record Forgetting(Map<Object, @Nullable Object> known) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Reading.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Reading.class, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Reading.class);
        }
    }
}
