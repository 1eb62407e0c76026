package io.dunwell.cases;

import io.dunwell.kernel.Money;

/**
 * Decides an account's standing from its figures. The order is the rule: what stands first wins.
 *
 * <p>Paid comes before everything, since a settled account must be left in peace even when it is stopped or placed;
 * people's stops come before agreements, agreements before our own convenience.
 */
final class StandingRule {

    private StandingRule() {}

    /**
     * @param quiet a complaint waits for its answer, and nobody writes meanwhile
     * @param offered an offer can still be taken: nobody is chased for anything meanwhile
     * @param toCollect overdue less promised, disputed, planned and unapplied amounts
     * @param minimum below this nobody is chased
     */
    record Figures(
            boolean delinquent,
            boolean stopped,
            boolean placed,
            boolean planActive,
            boolean held,
            boolean quiet,
            boolean offered,
            Money promised,
            Money disputed,
            Money toCollect,
            Money minimum) {}

    static Standing of(Figures figures) {
        if (!figures.delinquent()) {
            return Standing.PAID;
        }
        if (figures.stopped()) {
            return Standing.STOPPED;
        }
        if (figures.placed()) {
            return Standing.PLACED;
        }
        if (figures.planActive()) {
            return Standing.PLANNED;
        }
        if (figures.held()) {
            return Standing.HELD;
        }
        if (figures.quiet()) {
            return Standing.QUIET;
        }
        return figures.offered() ? Standing.OFFERED : byAmount(figures);
    }

    private static Standing byAmount(Figures figures) {
        if (figures.toCollect().compareTo(figures.minimum()) >= 0) {
            return Standing.TREAT;
        }
        if (figures.promised().isPositive()) {
            return Standing.PROMISED;
        }
        return figures.disputed().isPositive() ? Standing.DISPUTED : Standing.PARKED;
    }
}
