package io.dunwell.promises;

import io.dunwell.kernel.BusinessCalendar;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The days in which a missed instalment can still be paid; they count from the day on which it was found missed. */
@Component
class CurePeriod {

    private static final Logger LOG = LoggerFactory.getLogger(CurePeriod.class);

    private final PlanSettings settings;
    private final BusinessCalendar calendar;
    private final PlanEvents events;

    CurePeriod(PlanSettings settings, BusinessCalendar calendar, PlanEvents events) {
        this.settings = settings;
        this.calendar = calendar;
        this.events = events;
    }

    /** Whoever was off for a week gives the customer as many days after it. */
    void begin(Promise instalment, LocalDate date) {
        var days = settings.cureBusinessDays();
        instalment.cure(days == 0 ? instalment.graceUntil() : calendar.byPost(calendar.plusBusinessDays(date, days)));
        var plan = Objects.requireNonNull(instalment.planId());
        events.add(
                plan,
                date,
                "Instalment %d of %s missed; it can be paid until %s"
                        .formatted(instalment.instalment(), instalment.amount(), instalment.cureUntil()));
        LOG.info("instalment missed plan={} promise={} cureUntil={}", plan, instalment.id(), instalment.cureUntil());
    }
}
