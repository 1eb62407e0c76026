package io.dunwell.campaigns;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.Messaging;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * A node that does nothing but send, in a process that a test may kill or that halts at a named point: the outbox, its
 * channels and what they ask, without the engine and the pages, so that it starts quickly.
 *
 * <p>Arguments: the present moment, the file whose appearance begins the work, where to halt (or {@code -}), at which
 * time it comes there, and settings. Or {@link #REHEARSAL} and settings: it looks at the outbox once, and ends.
 */
@ImportAutoConfiguration({
    AopAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    ValidationAutoConfiguration.class
})
@ComponentScan(
        basePackages = {
            "io.dunwell.kernel",
            "io.dunwell.links",
            "io.dunwell.staff",
            "io.dunwell.customers",
            "io.dunwell.ledger",
            "io.dunwell.contact",
            "io.dunwell.messaging"
        },
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*|.*\\.SecurityConfiguration"),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TestClasses.class)
        })
@ConfigurationPropertiesScan({
    "io.dunwell.kernel",
    "io.dunwell.links",
    "io.dunwell.customers",
    "io.dunwell.contact",
    "io.dunwell.messaging"
})
@EntityScan("io.dunwell")
@EnableJpaRepositories("io.dunwell")
class SendingNode {

    static final String REHEARSAL = "rehearsal";

    /** Printed once the first claim is committed. */
    static final String AT_WORK = "at work";

    private SendingNode() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals(REHEARSAL)) {
            try (var node = node(new HaltingTransactions("-", 1), Arrays.copyOfRange(arguments, 1, arguments.length))) {
                node.getBean(Messaging.class).dispatchDue(Instant.EPOCH);
            }
            return;
        }
        var halt = new HaltingTransactions(arguments[2], Integer.parseInt(arguments[3]));
        try (var node = node(halt, Arrays.copyOfRange(arguments, 4, arguments.length))) {
            var clock = node.getBean(CompanyClock.class);
            var messaging = node.getBean(Messaging.class);
            while (!Files.exists(Path.of(arguments[1]))) {
                Thread.sleep(5);
            }
            clock.moveTo(Instant.parse(arguments[0]));
            halt.begin();
            System.out.println("begun");
            send(messaging, clock);
        }
    }

    private static ConfigurableApplicationContext node(HaltingTransactions halt, String... settings) {
        return new SpringApplicationBuilder(SendingNode.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .bannerMode(Banner.Mode.OFF)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(halt))
                .run(settings);
    }

    private static void send(Messaging messaging, CompanyClock clock) throws InterruptedException {
        while (true) {
            messaging.dispatchDue(clock.instant());
            messaging.markPosted(
                    messaging.printQueue().stream().map(MessageRow::id).toList(), clock.instant());
            Thread.sleep(10);
        }
    }
}
