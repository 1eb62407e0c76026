package io.dunwell.nightly.command;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A start for one command opens no port and lets nothing else work: another node may be serving people. Its log goes to
 * standard error, since its report is what people and scripts read.
 */
public final class CommandEnvironment implements EnvironmentPostProcessor {

    static final String COMMAND = "dunwell.command";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(COMMAND)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "dunwell command",
                            Map.of(
                                    "server.port", "-1",
                                    "dunwell.workers.enabled", "false",
                                    "camunda.bpm.job-execution.enabled", "false",
                                    "spring.main.banner-mode", "off",
                                    "logging.config", "classpath:logback-command.xml")));
        }
    }
}
