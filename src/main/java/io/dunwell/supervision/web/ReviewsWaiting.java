package io.dunwell.supervision.web;

import io.dunwell.staff.HeldRoles;
import io.dunwell.staff.Role;
import io.dunwell.staff.Waiting;
import io.dunwell.supervision.AgeingReviews;
import org.springframework.stereotype.Component;

/** How many reviews of the ageing wait to be signed off, for those who may. */
@Component
class ReviewsWaiting implements Waiting {

    private final AgeingReviews reviews;
    private final HeldRoles roles;

    ReviewsWaiting(AgeingReviews reviews, HeldRoles roles) {
        this.reviews = reviews;
        this.roles = roles;
    }

    @Override
    public String place() {
        return "team";
    }

    @Override
    public long count() {
        return roles.now().contains(Role.SUPERVISOR.name()) ? reviews.unsigned() : 0;
    }
}
