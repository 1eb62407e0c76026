package io.dunwell.nightly;

import io.dunwell.DunwellApplication;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;

/** One night of the real application, in a process that a test may kill; the first argument is the present moment. */
final class NightProcess {

    private NightProcess() {}

    public static void main(String[] arguments) {
        var settings = Arrays.copyOfRange(arguments, 1, arguments.length);
        try (var dunwell = SpringApplication.run(DunwellApplication.class, settings)) {
            dunwell.getBean(CompanyClock.class).moveTo(Instant.parse(arguments[0]));
            var today = dunwell.getBean(BusinessCalendar.class).today();
            dunwell.getBean(NightlyRun.class).run(today, "dunwell");
        }
    }
}
