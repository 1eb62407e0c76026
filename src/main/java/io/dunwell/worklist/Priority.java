package io.dunwell.worklist;

import io.dunwell.cases.CaseFacts;
import java.math.BigDecimal;
import java.util.ArrayList;

/**
 * How urgent a task is, and why in a phrase.
 *
 * <p>Points for a broken promise, age, amount and an owner's decision; at most 100. The reason names the strongest two.
 */
record Priority(int points, String why) {

    private static final int MOST = 100;

    static Priority of(CaseFacts facts, String role) {
        int points = 10;
        var reasons = new ArrayList<String>();
        if (facts.brokenPromises() > 0) {
            points += 34;
            reasons.add(
                    facts.brokenPromises() == 1 ? "promise not kept" : facts.brokenPromises() + " promises not kept");
        }
        if ("SUPERVISOR".equals(role)) {
            points += 12;
            reasons.add("a decision is needed");
        }
        points += byAge(facts.daysOverdue()) + byAmount(facts.toCollect().amount());
        reasons.add("%s to collect, %d days late".formatted(facts.toCollect(), facts.daysOverdue()));
        return new Priority(Math.min(MOST, points), String.join("; ", reasons));
    }

    private static int byAge(int days) {
        return Math.min(30, days / 3);
    }

    private static int byAmount(BigDecimal amount) {
        if (amount.compareTo(BigDecimal.valueOf(10_000)) >= 0) {
            return 26;
        }
        if (amount.compareTo(BigDecimal.valueOf(1_000)) >= 0) {
            return 16;
        }
        return amount.compareTo(BigDecimal.valueOf(100)) >= 0 ? 8 : 2;
    }
}
