package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.cases.Cases;
import io.dunwell.cases.ReviewQueue;
import io.dunwell.cases.ReviewReport;
import io.dunwell.engine.DueWaits;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.testing.DunwellTest;
import java.sql.Timestamp;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DunwellTest
class ReviewQueueTest {

    @Autowired
    ReviewQueue queue;

    @Autowired
    Cases cases;

    @Autowired
    DueWaits waits;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    Journey journey;

    @BeforeEach
    void begin(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-20");
    }

    @Test
    void manyChangesOfOneAccountAreOneRow() {
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        journey.pays("1.00");
        journey.pays("2.00");

        assertThat(queue.size()).isEqualTo(1);
    }

    @Test
    void accountThatCannotBeLookedAtKeepsItsReasonAndHoldsNobodyUp() {
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        jdbc.sql("insert into review_queue (customer_id, currency, because, asked_at, attempts) values (?, ?, ?, ?, 0)")
                .params(999_999L, "USD", "a defect", Timestamp.valueOf("2026-03-20 10:00:00"))
                .update();

        var report = cases.workReviewQueue(journey.today(), done -> {});

        assertThat(report.opened()).isEqualTo(1);
        assertThat(queue.failing()).singleElement().satisfies(failing -> {
            assertThat(failing.account().customerId()).isEqualTo(999_999L);
            assertThat(failing.lastError()).startsWith("The account could not be looked at: ");
        });
    }

    @Test
    void twoWorkersOpenOneCaseForEachAccount() throws Exception {
        for (int number = 1; number <= 40; number++) {
            journey.anotherCustomer("C-1" + number, "2026-03-03", "50.00");
        }
        Callable<Integer> work =
                () -> cases.workReviewQueue(journey.today(), done -> {}).opened();

        var workers = Executors.newFixedThreadPool(2);
        var opened = 0;
        for (var result : workers.invokeAll(List.of(work, work))) {
            opened += result.get();
        }
        workers.shutdown();

        assertThat(opened).isEqualTo(40);
        assertThat(cases.prove(journey.today()).findings()).isEmpty();
    }

    @Test
    void threadsOfOneNodeShareHundredsOfAccounts() {
        for (int number = 1; number <= 230; number++) {
            journey.anotherCustomer("C-2" + number, "2026-03-03", "50.00");
        }

        var report = cases.workReviewQueue(journey.today(), done -> {});
        journey.passTo("2026-04-01");
        var result = waits.runThrough(calendar.beginningOf(journey.today()), done -> {});

        assertThat(report).isEqualTo(new ReviewReport(230, 230, 0, 0, List.of()));
        assertThat(result.carriedOut()).isEqualTo(230);
        assertThat(result.failures()).isEmpty();
        assertThat(cases.prove(journey.today()).findings()).isEmpty();
    }
}
