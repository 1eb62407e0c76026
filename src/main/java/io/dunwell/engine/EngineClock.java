package io.dunwell.engine;

import io.dunwell.kernel.CompanyClock;
import org.joda.time.DateTimeUtils;
import org.springframework.stereotype.Component;

/**
 * Makes the engine read the application's clock, so that moving the one moves the other.
 *
 * <p>The engine keeps a static clock on Joda time; a provider set there is asked for every "now", while its own
 * {@code ClockUtil} setters would replace the provider for the whole process and are therefore never used.
 */
@Component
class EngineClock {

    EngineClock(CompanyClock clock) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }
}
