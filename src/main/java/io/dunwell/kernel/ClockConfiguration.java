package io.dunwell.kernel;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    CompanyClock companyClock() {
        return new CompanyClock(Clock.systemUTC());
    }
}
