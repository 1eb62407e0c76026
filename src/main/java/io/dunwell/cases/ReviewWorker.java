package io.dunwell.cases;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Chunks;
import io.dunwell.kernel.Crew;
import io.dunwell.kernel.Wordless;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties the review queue: a hundred accounts in a transaction, each alone when one of them fails. */
@Component
class ReviewWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewWorker.class);
    private static final int BATCH = 100;
    private static final int AT_ONCE = 10_000;

    private final ReviewQueue queue;
    private final CaseReview review;
    private final TransactionTemplate transaction;
    private final Crew crew;

    ReviewWorker(ReviewQueue queue, CaseReview review, TransactionTemplate transaction, Crew crew) {
        this.queue = queue;
        this.review = review;
        this.transaction = transaction;
        this.crew = crew;
    }

    /**
     * Looks at everything that waits now, and at what it makes wait; stops when nothing is left but what others are
     * looking at.
     */
    ReviewReport work(LocalDate date, IntConsumer progress) {
        var all = new Rounds(progress);
        int before;
        do {
            before = all.looked();
            crew.each(Chunks.of(queue.waiting(AT_ONCE), BATCH), batch -> all.add(look(batch, date)));
        } while (all.looked() > before);
        return all.report();
    }

    private ReviewReport look(List<AccountId> batch, LocalDate date) {
        try {
            return together(batch, date);
        } catch (RuntimeException failed) {
            if (batch.size() == 1) {
                return failed(batch.get(0), failed);
            }
            LOG.info("batch of reviews taken back, trying each alone size={}", batch.size());
            return batch.stream()
                    .map(account -> look(List.of(account), date))
                    .reduce(ReviewReport.NOTHING, ReviewReport::plus);
        }
    }

    private ReviewReport together(List<AccountId> batch, LocalDate date) {
        return transaction.execute(status -> {
            var taken = queue.take(batch);
            if (taken.isEmpty()) {
                return ReviewReport.NOTHING;
            }
            // Taken off first: what the review itself changes asks for another look, which must not be lost.
            queue.done(taken);
            return review.look(taken, date);
        });
    }

    /** One account in a transaction of its own; a failure is reported and kept in the queue. */
    ReviewReport alone(AccountId account, LocalDate date) {
        try {
            return transaction.execute(status -> {
                queue.done(List.of(account));
                return review.look(List.of(account), date);
            });
        } catch (RuntimeException failed) {
            return failed(account, failed);
        }
    }

    private ReviewReport failed(AccountId account, RuntimeException failed) {
        LOG.warn("account could not be looked at customer={}", account.customerId(), Wordless.of(failed));
        var sentence = "The account could not be looked at: " + failed.getMessage();
        transaction.executeWithoutResult(status -> queue.failed(account, sentence));
        return new ReviewReport(1, 0, 0, 0, List.of(new Failure(account.toString(), sentence)));
    }

    /** What all threads did so far. */
    private static final class Rounds {

        private final IntConsumer progress;
        private ReviewReport report = ReviewReport.NOTHING;

        Rounds(IntConsumer progress) {
            this.progress = progress;
        }

        synchronized void add(ReviewReport round) {
            report = report.plus(round);
            progress.accept(report.looked());
        }

        synchronized int looked() {
            return report.looked();
        }

        synchronized ReviewReport report() {
            return report;
        }
    }
}
