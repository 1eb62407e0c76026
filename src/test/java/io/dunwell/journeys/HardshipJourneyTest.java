package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.approvals.Grade;
import io.dunwell.approvals.Limit;
import io.dunwell.approvals.LimitScope;
import io.dunwell.approvals.Limits;
import io.dunwell.approvals.LimitsFixtures;
import io.dunwell.cases.Answer;
import io.dunwell.cases.HardshipRefused;
import io.dunwell.cases.Hardships;
import io.dunwell.cases.TaskAnswers;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A customer who cannot pay for a time: gentler words, no fee, and somebody looks again on the day. */
@DunwellTest
class HardshipJourneyTest {

    @Autowired
    Hardships hardships;

    @Autowired
    Limits limits;

    @Autowired
    TaskAnswers answers;

    private Journey journey;

    @BeforeEach
    void aCustomerTellsOfIt(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        journey.through("2026-03-09");
        journey.as("carla", "COLLECTOR");
        recorded("2026-04-20");
    }

    @Test
    void remindersAreGentleAndNoFeeFollows() {
        journey.through("2026-04-16");

        assertThat(journey.diarySince("2026-03-10"))
                .contains("EMAIL hardship-reminder", "task Owner decides how to go on for SUPERVISOR")
                .doesNotContain("late-fee", "second-reminder");
    }

    @Test
    void aSupervisorIsAskedOnTheDayAndAgainUntilItIsDecided() {
        journey.through("2026-04-19");
        assertThat(journey.supervisorsTask("review-hardship")).isEmpty();

        journey.through("2026-04-30");
        var task = journey.supervisorsTask("review-hardship").orElseThrow();
        assertThat(task.title()).isEqualTo("Review the hardship");
        assertThat(journey.findings()).isEmpty();

        journey.as("olga", "SUPERVISOR");
        answers.complete(
                task.taskId(),
                task.formKey(),
                new Answer(Map.of("outcome", "keep", "reviewOn", "2026-06-01", "note", "A new customer in June")));
        journey.through("2026-05-20");

        assertThat(journey.supervisorsTask("review-hardship")).isEmpty();
        assertThat(hardships
                        .openOf(journey.account().customerId())
                        .orElseThrow()
                        .reviewOn())
                .isEqualTo("2026-06-01");
    }

    @Test
    void itEndsOnceAndTheCustomerIsTreatedLikeEverybody() {
        journey.as("olga", "SUPERVISOR");
        var hardship = hardships.openOf(journey.account().customerId()).orElseThrow();

        hardships.end(hardship.id(), journey.today(), "A new contract", false);
        hardships.end(hardship.id(), journey.today(), "A new contract", false);
        journey.through("2026-03-20");

        assertThat(hardships.openOf(journey.account().customerId())).isEmpty();
        assertThat(hardships.ofCustomer(journey.account().customerId()))
                .singleElement()
                .satisfies(past -> assertThat(past.endedBy()).isEqualTo("olga"));
        assertThat(journey.diarySince("2026-03-10")).contains("EMAIL second-reminder");
    }

    @Test
    void limitsOfTheirOwnHold() {
        LimitsFixtures.set(limits, LimitScope.HARDSHIP, Limit.PROMISE_DAYS, Grade.COLLECTOR, "90");

        assertThat(limits.of(journey.account()).whole(Limit.PROMISE_DAYS)).hasValue(90);
    }

    @Test
    void itLastsOnceAtATimeAndNeverWithoutADayToLookAgain() {
        assertThatThrownBy(() -> recorded("2026-05-20"))
                .isInstanceOf(HardshipRefused.class)
                .hasMessage("This customer is in hardship since 2026-03-09: change the day of its review instead.");
        var hardship = hardships.openOf(journey.account().customerId()).orElseThrow();
        assertThatThrownBy(
                        () -> hardships.keep(hardship.id(), journey.today(), LocalDate.parse("2027-03-09"), "for ever"))
                .hasMessage("Choose a day after 2026-03-09, up to 2026-09-05, on which somebody looks again.");
    }

    private void recorded(String reviewOn) {
        hardships.begin(journey.account(), journey.today(), LocalDate.parse(reviewOn), "Lost a large customer");
        journey.look();
    }
}
