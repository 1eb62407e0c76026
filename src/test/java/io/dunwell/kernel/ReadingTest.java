package io.dunwell.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class ReadingTest {

    private final Transactions transactions = new Transactions();
    private final AtomicInteger read = new AtomicInteger();

    @Test
    void withinOneReadingTheSameIsReadOnce() {
        var seen = reading().execute(status -> ask("figures") + ask("figures") + ask("lines"));

        assertThat(seen).isEqualTo(1 + 1 + 2);
    }

    @Test
    void theNextReadingReadsAnew() {
        reading().execute(status -> ask("figures"));

        assertThat(reading().<Integer>execute(status -> ask("figures"))).isEqualTo(2);
    }

    @Test
    void whoeverMayWriteReadsEachTime() {
        var seen = new TransactionTemplate(transactions).execute(status -> ask("figures") + ask("figures"));

        assertThat(seen).isEqualTo(1 + 2);
        assertThat(ask("figures") + ask("figures")).isEqualTo(3 + 4);
    }

    @Test
    void aReadingOfItsOwnWithinAnotherKnowsNothingOfIt() {
        var apart = reading();
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        var seen = reading().execute(status -> {
            var before = ask("figures");
            var within = apart.execute(other -> ask("figures"));
            return "%d %d %d".formatted(before, within, ask("figures"));
        });

        assertThat(seen).isEqualTo("1 2 1");
    }

    @Test
    void whatIsReadMayAskForSomethingElse() {
        var seen =
                reading().execute(status -> Reading.once("all", () -> ask("figures") + ask("lines")) + ask("figures"));

        assertThat(seen).isEqualTo(1 + 2 + 1);
    }

    private int ask(String what) {
        return Reading.once(what, read::incrementAndGet);
    }

    private TransactionTemplate reading() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return reading;
    }

    /** Of which one may run within another. */
    private static final class Transactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1;

        private int open;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return open > 0;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open++;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return this;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            open--;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            open--;
        }
    }
}
