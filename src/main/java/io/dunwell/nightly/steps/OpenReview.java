package io.dunwell.nightly.steps;

import io.dunwell.nightly.NightStep;
import io.dunwell.nightly.StepProgress;
import io.dunwell.supervision.AgeingReviews;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the week's review of the ageing, once the day's ageing is kept. */
@Component
@Order(95)
class OpenReview implements NightStep {

    private final AgeingReviews reviews;

    OpenReview(AgeingReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "open-review";
    }

    @Override
    public String label() {
        return "Open the week's review of the ageing";
    }

    @Override
    public String run(LocalDate date, StepProgress progress) {
        return reviews.open(date)
                ? "The week's review of the ageing waits to be signed off."
                : "No new review of the ageing today.";
    }
}
