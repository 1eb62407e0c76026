package io.dunwell.kernel.start;

import java.util.List;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Looks at port, folder and database when every setting is known and nothing has been built yet. */
final class StartChecks implements ApplicationListener<ApplicationPreparedEvent> {

    private static final List<String> DATABASE =
            List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        var environment = event.getApplicationContext().getEnvironment();
        var folder = environment.getProperty(DataFolder.SETTING);
        if (folder == null) {
            return; // not Dunwell: a slice of it in a test
        }
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext) {
            Port.check(environment);
        }
        DataFolder.check(folder);
        checkIsGiven(environment);
        new DatabaseDoor(environment, folder).check();
    }

    private static void checkIsGiven(Environment environment) {
        for (var setting : DATABASE) {
            try {
                environment.getProperty(setting);
            } catch (IllegalArgumentException unresolved) {
                throw new CannotStart(
                        "The profile mysql does not know its database: one of DUNWELL_DB_URL, DUNWELL_DB_USER and"
                                + " DUNWELL_DB_PASSWORD is missing.",
                        "Set all three, DUNWELL_DB_URL as in jdbc:mysql://db/dunwell.",
                        unresolved);
            }
        }
    }
}
