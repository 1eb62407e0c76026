package io.dunwell.campaigns;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * Halts the machine where a transaction of a given name begins, is about to commit, or has committed. Every step of the
 * send protocol is one: between two of them nothing is written.
 */
final class HaltingTransactions implements BeanPostProcessor {

    static final int HALTED = 42;

    private static final String FIRST_STEP = "Claiming.take";

    private final String point;
    private final AtomicInteger left;
    private final AtomicBoolean atWork = new AtomicBoolean();
    private volatile boolean begun;

    /**
     * @param point class and method of the transaction and the moment, e.g. {@code Claiming.take/committed}
     * @param time at which coming there it halts, from 1
     */
    HaltingTransactions(String point, int time) {
        this.point = point;
        this.left = new AtomicInteger(time);
    }

    void begin() {
        begun = true;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PlatformTransactionManager manager ? new Halting(manager) : bean;
    }

    private void at(@Nullable String transaction, String moment) {
        if (begun
                && transaction != null
                && point.equals(shortened(transaction) + "/" + moment)
                && left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(HALTED);
        }
    }

    private void tellOfWork(@Nullable String transaction) {
        if (begun && transaction != null && shortened(transaction).equals(FIRST_STEP) && !atWork.getAndSet(true)) {
            System.out.println(SendingNode.AT_WORK);
        }
    }

    /** Class and method without the package. */
    private static String shortened(String transaction) {
        var parts = transaction.split("\\.");
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    private final class Halting implements PlatformTransactionManager {

        private final PlatformTransactionManager real;

        Halting(PlatformTransactionManager real) {
            this.real = real;
        }

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition wanted) {
            if (wanted != null) {
                at(wanted.getName(), "beginning");
            }
            return real.getTransaction(wanted);
        }

        @Override
        public void commit(TransactionStatus status) {
            var name = status.getTransactionName();
            boolean whole = status.isNewTransaction();
            if (whole) {
                at(name, "committing");
            }
            real.commit(status);
            if (whole) {
                at(name, "committed");
                tellOfWork(name);
            }
        }

        @Override
        public void rollback(TransactionStatus status) {
            real.rollback(status);
        }
    }
}
