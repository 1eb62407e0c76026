package io.dunwell.testing.database;

import io.dunwell.kernel.ClosedDays;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Gives each test method the database as it was when the application had started, and the system's time.
 *
 * <p>What a {@code @BeforeAll} writes is gone when the first method begins.
 */
public final class CleanDatabase extends AbstractTestExecutionListener {

    private static final String AT_START = "databaseAtStart";

    /** Before the listener that begins a test's transaction. */
    @Override
    public int getOrder() {
        return 3500;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        var context = (ConfigurableApplicationContext) test.getApplicationContext();
        if (!context.getBeanFactory().containsSingleton(AT_START)) {
            var contents = DatabaseContents.of(context.getBean(DataSource.class));
            context.getBeanFactory().registerSingleton(AT_START, contents);
        }
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        restore(test.getApplicationContext());
    }

    /** For a test that lives twice in one method. */
    public static void restore(ApplicationContext context) {
        context.getBean(AT_START, DatabaseContents.class).restore(context.getBean(DataSource.class));
        context.getBean(Companies.class).forget();
        context.getBean(ClosedDays.class).forget();
        context.getBean(CompanyClock.class).reset();
    }
}
