package io.dunwell.testing.browser;

import io.dunwell.testing.NothingScheduled;
import io.dunwell.testing.database.CleanDatabase;
import io.dunwell.testing.database.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the whole application in a real browser, run by {@code mvn verify} alone: its methods take a
 * {@link com.microsoft.playwright.Page}.
 *
 * <p>Database, clock and scheduling are as in {@link io.dunwell.testing.DunwellTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = {TestDatabase.class, NothingScheduled.class})
@TestExecutionListeners(listeners = CleanDatabase.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@ExtendWith(Browsing.class)
public @interface BrowserTest {}
