package io.dunwell.nightly.steps;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.Messaging;
import io.dunwell.nightly.NightStep;
import io.dunwell.nightly.StepProgress;
import io.dunwell.nightly.Tally;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sends what may be sent at this hour; the rest leaves by day. */
@Component
@Order(60)
class DispatchMessages implements NightStep {

    private final Messaging messaging;
    private final CompanyClock clock;

    DispatchMessages(Messaging messaging, CompanyClock clock) {
        this.messaging = messaging;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dispatch-messages";
    }

    @Override
    public String label() {
        return "Send the messages that are due";
    }

    @Override
    public String run(LocalDate date, StepProgress progress) {
        var report = messaging.dispatchDue(clock.instant(), progress::done);
        progress.done(report.total());
        report.failures().forEach(sentence -> progress.failed("Message", sentence));
        progress.count(Tally.MESSAGES_SENT, report.sent());
        progress.count(Tally.LETTERS, report.toPrint());
        progress.count(Tally.WITHHELD, report.withheld());
        progress.count(Tally.DEFERRED, report.deferred());
        return report.total() == 0 ? "Nothing was waiting to be sent." : "The outbox is empty for this hour.";
    }
}
