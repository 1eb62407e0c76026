package io.dunwell.cases;

import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.NewDispute;
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
    private final Disputes disputes;
    private final Cases cases;
    private final CaseActions actions;

    Dealings(Promises promises, Disputes disputes, Cases cases, CaseActions actions) {
        this.promises = promises;
        this.disputes = disputes;
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

    /**
     * @return whether a confirmation is on its way
     * @throws io.dunwell.disputes.DisputeRejected as {@link Disputes#open}
     */
    @Transactional
    public boolean disputed(NewDispute dispute) {
        var id = disputes.open(dispute);
        return confirm(
                "dispute:%d:received".formatted(id), dispute.account(), "dispute-received", dispute.answerDueOn());
    }

    private boolean confirm(String key, AccountId account, String template, LocalDate on) {
        var open = cases.openCase(account);
        open.ifPresent(row -> actions.message(key, row.id(), template, on));
        return open.isPresent();
    }
}
