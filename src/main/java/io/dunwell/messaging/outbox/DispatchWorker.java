package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.DispatchProgress;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the outbox every half minute; several nodes may do so at once. */
@Component
class DispatchWorker {

    private final Dispatcher dispatcher;
    private final Companies companies;
    private final CompanyClock clock;

    DispatchWorker(Dispatcher dispatcher, Companies companies, CompanyClock clock) {
        this.dispatcher = dispatcher;
        this.companies = companies;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${dunwell.messaging.dispatch-every:30s}")
    void look() {
        if (companies.find().isPresent()) {
            dispatcher.dispatch(clock.instant(), DispatchProgress.NONE);
        }
    }
}
