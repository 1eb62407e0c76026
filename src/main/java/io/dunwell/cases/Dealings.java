package io.dunwell.cases;

import io.dunwell.kernel.AccountId;
import io.dunwell.promises.NewPromise;
import io.dunwell.promises.Promises;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a customer says outside a task: kept in the books and, while a case is open, confirmed in writing in the same
 * transaction.
 */
@Service
public class Dealings {

    private final Promises promises;
    private final Cases cases;
    private final CaseActions actions;

    Dealings(Promises promises, Cases cases, CaseActions actions) {
        this.promises = promises;
        this.cases = cases;
        this.actions = actions;
    }

    /**
     * @return whether a confirmation is on its way
     * @throws io.dunwell.promises.PromiseRejected as {@link Promises#make}
     */
    @Transactional
    public boolean promised(NewPromise promise) {
        var id = promises.make(promise);
        return confirm("promise:" + id, promise.account(), "promise-confirmation", promise.dueOn());
    }

    private boolean confirm(String key, AccountId account, String template, LocalDate on) {
        var open = cases.openCase(account);
        open.ifPresent(row -> actions.message(key, row.id(), template, on));
        return open.isPresent();
    }
}
