package io.dunwell.nightly.web;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.nightly.NightReport;
import io.dunwell.nightly.Nights;
import io.dunwell.reporting.HomeCard;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page: the button that runs the night, and how the last one went. */
@Component
@Order(10)
class NightCard implements HomeCard {

    private final Nights nights;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;

    NightCard(Nights nights, BusinessCalendar calendar, CompanyClock clock) {
        this.nights = nights;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String template() {
        return "nightly/card";
    }

    @Override
    public Object content() {
        return new Content(nights.last().orElse(null), calendar.today(), clock.instant());
    }

    /** What the card shows; {@code last} is null before the first night. */
    public record Content(@Nullable NightReport last, LocalDate today, Instant now) {

        public boolean ranToday() {
            return last != null && last.run().businessDate().equals(today);
        }
    }
}
