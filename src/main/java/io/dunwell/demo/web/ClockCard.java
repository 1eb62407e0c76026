package io.dunwell.demo.web;

import io.dunwell.demo.ClockMove;
import io.dunwell.demo.DemoClock;
import io.dunwell.demo.DemoCompany;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import io.dunwell.reporting.HomeCard;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page of a demo company: its day, and the buttons that move it. */
@Component
@Order(20)
class ClockCard implements HomeCard {

    private final DemoClock clock;
    private final DemoCompany demo;
    private final Companies companies;
    private final BusinessCalendar calendar;

    ClockCard(DemoClock clock, DemoCompany demo, Companies companies, BusinessCalendar calendar) {
        this.clock = clock;
        this.demo = demo;
        this.companies = companies;
        this.calendar = calendar;
    }

    @Override
    public String template() {
        return "demo/clock";
    }

    @Override
    public @Nullable Object content() {
        return companies
                .find()
                .filter(Company::isDemo)
                .map(company -> new Content(
                        calendar.today(),
                        clock.lastMove().orElse(null),
                        demo.people(),
                        demo.signIns().toString()))
                .orElse(null);
    }

    /** What the card shows. */
    public record Content(LocalDate today, @Nullable ClockMove move, List<String> people, String signIns) {

        public boolean isMoving() {
            return move != null && move.moving();
        }
    }
}
