package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.agencies.Agencies;
import io.dunwell.agencies.Placement;
import io.dunwell.agencies.PlacementRejected;
import io.dunwell.engine.PolicyStep;
import io.dunwell.engine.StepCall;
import io.dunwell.testing.DunwellTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever runs the step that places an account, the person who approved it is recorded. */
@DunwellTest
class ApprovalJourneyTest {

    @Autowired
    Agencies agencies;

    @Autowired
    List<PolicyStep> steps;

    @Autowired
    TransactionTemplate transaction;

    Journey journey;

    @BeforeEach
    void nobodyWasReachedForThreeMonths(@Autowired ApplicationContext application) {
        journey = new Journey(application);
        journey.begin("2026-03-01");
        journey.invoice("INV-1", "2026-03-03", "1200.00");
        journey.through("2026-06-01");
    }

    @Test
    void theOwnerWhoApprovedIsRecordedAlsoWhenAWorkerRunsTheStep() {
        journey.as("olga", "SUPERVISOR");
        journey.answers("place", "approvalNote", "nobody reached");
        assertThat(placement().approvedBy()).isEqualTo("olga");
        agencies.recall(placement().id(), journey.today(), "try once more");

        SecurityContextHolder.clearContext();
        placedByAWorker();

        assertThat(placement().approvedBy()).isEqualTo("olga");
        assertThat(placement().recordedBy()).isEqualTo("dunwell");
    }

    @Test
    void withoutTheOwnersAnswerNothingIsPlaced() {
        assertThatThrownBy(this::placedByAWorker)
                .isInstanceOf(PlacementRejected.class)
                .hasMessage("Placing an account with an agency needs somebody's approval: ask the owner.");

        assertThat(agencies.activePlacement(journey.account())).isEmpty();
    }

    private void placedByAWorker() {
        var step = steps.stream()
                .filter(one -> one.definition().name().equals("placeWithAgency"))
                .findFirst()
                .orElseThrow();
        var call = new StepCall(
                "by a worker",
                journey.openCase().id(),
                "Place",
                "Place with the agency",
                journey.today(),
                Map.of(),
                step.definition());
        transaction.executeWithoutResult(status -> step.run(call));
    }

    private Placement placement() {
        return agencies.activePlacement(journey.account()).orElseThrow();
    }
}
