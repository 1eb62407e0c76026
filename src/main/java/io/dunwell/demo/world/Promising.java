package io.dunwell.demo.world;

import io.dunwell.promises.NewPromise;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseRejected;
import io.dunwell.promises.Promises;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Customers who answer our second message with a promise for next week, and keep every other one. */
@Component
class Promising {

    private static final Logger LOG = LoggerFactory.getLogger(Promising.class);
    private static final int AFTER_MESSAGES = 2;

    private final Promises promises;
    private final Reactions reactions;

    Promising(Promises promises, Reactions reactions) {
        this.promises = promises;
        this.reactions = reactions;
    }

    /** Makes a promise when it is time for one; a second call for the same day finds it made. */
    void answer(Account account) {
        if (account.customer().habit() == Habit.PROMISES
                && account.oldest().isPresent()
                && madeInThisStretch(account).isEmpty()
                && reactions.messages(account).size() >= AFTER_MESSAGES) {
            make(account);
        }
    }

    /** Whether a promise that will be kept falls due today. */
    boolean keepsToday(Account account, World world) {
        return account.customer().habit() == Habit.PROMISES
                && account.oldest().isPresent()
                && madeInThisStretch(account).stream()
                        .anyMatch(promise -> promise.dueOn().equals(account.day())
                                && world.dice("keep %s %s".formatted(account.id(), promise.madeOn()))
                                        .chance(0.5));
    }

    private List<Promise> madeInThisStretch(Account account) {
        var since = account.oldest().orElseThrow().dueOn();
        return promises.of(account.id()).stream()
                .filter(promise -> promise.madeOn().isAfter(since))
                .toList();
    }

    private void make(Account account) {
        var due = account.day().plusDays(7);
        try {
            promises.make(new NewPromise(
                    account.id(),
                    account.overdueAmount(),
                    account.day(),
                    due,
                    promises.graceUntil(due),
                    "bank transfer",
                    account.customer().person().name(),
                    "Answered the reminder by e-mail.",
                    List.of()));
        } catch (PromiseRejected refusal) {
            LOG.info("demo customer's promise was not taken customer={}: {}", account.id(), refusal.sentence());
        }
    }
}
