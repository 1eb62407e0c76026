package io.dunwell.cases;

import io.dunwell.kernel.AccountId;
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

    private final ReviewQueue queue;
    private final CaseReview review;
    private final TransactionTemplate transaction;

    ReviewWorker(ReviewQueue queue, CaseReview review, TransactionTemplate transaction) {
        this.queue = queue;
        this.review = review;
        this.transaction = transaction;
    }

    /** Looks at everything that waits now, and at what it makes wait; stops when only failing accounts are left. */
    ReviewReport work(LocalDate date, IntConsumer progress) {
        var report = ReviewReport.NOTHING;
        for (var round = round(date, BATCH); round.looked() > 0; round = round(date, BATCH)) {
            report = report.plus(round);
            progress.accept(report.looked());
        }
        return report;
    }

    private ReviewReport round(LocalDate date, int many) {
        try {
            return together(date, many);
        } catch (RuntimeException oneOfThem) {
            LOG.info("batch of reviews taken back, trying each alone");
            return oneByOne(date, many);
        }
    }

    private ReviewReport together(LocalDate date, int many) {
        return transaction.execute(status -> {
            var accounts = queue.take(many);
            if (accounts.isEmpty()) {
                return ReviewReport.NOTHING;
            }
            // Taken off first: what the review itself changes asks for another look, which must not be lost.
            queue.done(accounts);
            return review.look(accounts, date);
        });
    }

    private ReviewReport oneByOne(LocalDate date, int many) {
        List<AccountId> accounts = transaction.execute(status -> queue.take(many));
        var report = ReviewReport.NOTHING;
        for (var account : accounts) {
            report = report.plus(alone(account, date));
        }
        return report;
    }

    /** One account in a transaction of its own; a failure is reported and kept in the queue. */
    ReviewReport alone(AccountId account, LocalDate date) {
        try {
            return transaction.execute(status -> {
                queue.done(List.of(account));
                return review.look(List.of(account), date);
            });
        } catch (RuntimeException failed) {
            LOG.warn("account could not be looked at customer={}", account.customerId(), Wordless.of(failed));
            var sentence = "The account could not be looked at: " + failed.getMessage();
            transaction.executeWithoutResult(status -> queue.failed(account, sentence));
            return new ReviewReport(1, 0, 0, 0, List.of(new Failure(account.toString(), sentence)));
        }
    }
}
