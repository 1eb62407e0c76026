package io.dunwell.engine;

/**
 * When a policy asks whether an account goes to the agency; both must hold.
 *
 * @param daysOverdue calendar days past due, at least
 * @param daysWithoutContact calendar days since the right person was spoken to, at least; 0 where the policy does not
 *     ask
 */
public record PlacementThreshold(int daysOverdue, int daysWithoutContact) {

    /** Where a policy knows no agency, the usual rule shows when one would be thought of. */
    public static final PlacementThreshold USUAL = new PlacementThreshold(90, 30);
}
