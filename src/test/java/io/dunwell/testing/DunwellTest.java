package io.dunwell.testing;

import io.dunwell.testing.database.CleanDatabase;
import io.dunwell.testing.database.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the whole application, run on H2 by {@code mvn test} and once more on MySQL by {@code mvn verify}.
 *
 * <p>All tests share one application. Before each method the database is as it was when the application had started and
 * the clock is the system's; nothing scheduled and no job of the engine runs by itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ContextConfiguration(initializers = {TestDatabase.class, NothingScheduled.class})
@TestExecutionListeners(listeners = CleanDatabase.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface DunwellTest {}
