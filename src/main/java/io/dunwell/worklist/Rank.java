package io.dunwell.worklist;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How urgent a task is, and why: points that add up to at most {@value #MOST}, each with its phrase. What a person can
 * do something about today weighs most: a customer who wrote, a promise just broken, a task that is late; then age and
 * amount. Where nothing is left to collect for the time being, points are taken off.
 */
public final class Rank {

    /** @param phrase amounts and days in neutral form, e.g. {@code 2400.00 EUR promised for 2026-11-18 did not come} */
    public record Reason(int points, String phrase) {}

    private static final int MOST = 100;
    private static final int BROKEN = 30;
    private static final int BROKEN_AGAIN = 6;
    private static final int BROKEN_JUST_NOW = 4;
    private static final int JUST_NOW_DAYS = 3;
    private static final int TASK_LATE = 10;
    private static final int OLDEST = 30;
    private static final int DAYS_A_POINT = 3;
    private static final int NOTHING_TO_COLLECT = -20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What the form of a task says about its urgency. */
    private static final Map<String, Reason> BY_FORM = Map.ofEntries(
            Map.entry("answer-customer", new Reason(30, "the customer wrote")),
            Map.entry("answer-in-place", new Reason(30, "the customer wrote")),
            Map.entry("find-out-about-notice", new Reason(24, "a notice may not have arrived")),
            Map.entry("see-call-made", new Reason(16, "a call was not made in time")),
            Map.entry("fix-contact", new Reason(14, "contact details are wrong")),
            Map.entry("owner-decision", new Reason(14, "the owner decides")),
            Map.entry("approve-agency", new Reason(12, "an approval is needed")),
            Map.entry("decide-what-remains", new Reason(12, "a decision is needed")),
            Map.entry("handle-by-hand", new Reason(12, "somebody must decide by hand")),
            Map.entry("negotiate-plan", new Reason(12, "a plan is to be agreed")),
            Map.entry("review-dispute", new Reason(12, "an answer is owed")),
            Map.entry("review-hardship", new Reason(8, "hardship is to be looked at again")));

    /** Tasks that are worth the same whatever is left to collect. */
    private static final Set<String> NO_CHASING =
            Set.of("answer-customer", "answer-in-place", "review-dispute", "fix-contact", "review-hardship");

    private final List<Reason> reasons = new ArrayList<>();

    private Rank() {}

    /** @param debt instead of what the task remembers */
    static Rank of(WorkItem item, Debt debt, LocalDate today) {
        return of(item.formKey(), item.about(), debt, item.dueOn(), today);
    }

    /**
     * @param about what the task is about in its own words, instead of what its form says
     * @param dueOn of the task
     */
    static Rank of(String formKey, @Nullable String about, Debt debt, @Nullable LocalDate dueOn, LocalDate today) {
        var rank = new Rank();
        rank.brokenPromises(debt, today);
        rank.form(formKey, about);
        rank.debt(formKey, debt, today);
        rank.late(dueOn, today);
        rank.reasons.sort(Comparator.comparingInt(Reason::points).reversed());
        return rank;
    }

    /** The weightiest first. */
    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    int points() {
        int sum = reasons.stream().mapToInt(Reason::points).sum();
        return Math.max(0, Math.min(MOST, sum));
    }

    /** The two weightiest. */
    String why() {
        return String.join("; ", reasons.stream().limit(2).map(Reason::phrase).toList());
    }

    private void brokenPromises(Debt debt, LocalDate today) {
        int many = debt.brokenPromises();
        var last = debt.lastBroken();
        if (many == 0) {
            return;
        }
        var justNow = last != null && ChronoUnit.DAYS.between(last.brokenOn(), today) <= JUST_NOW_DAYS;
        var points = BROKEN + Math.min(2, many - 1) * BROKEN_AGAIN + (justNow ? BROKEN_JUST_NOW : 0);
        var first = last == null
                ? "a promise was not kept"
                : "%s promised for %s did not come".formatted(last.missing(), last.dueOn());
        reasons.add(new Reason(points, many == 1 ? first : "%s, %d in a year".formatted(first, many)));
    }

    private void form(String formKey, @Nullable String about) {
        var usual = BY_FORM.get(formKey);
        if (about != null) {
            reasons.add(new Reason(usual == null ? 0 : usual.points(), about));
        } else if (usual != null) {
            reasons.add(usual);
        }
    }

    private void debt(String formKey, Debt debt, LocalDate today) {
        int days = debt.daysOverdue(today);
        if (debt.toCollect().isPositive()) {
            var points = byAmount(debt.toCollect()) + Math.min(OLDEST, days / DAYS_A_POINT);
            reasons.add(new Reason(points, "%s to collect, %s".formatted(debt.toCollect(), late(days))));
        } else if (!NO_CHASING.contains(formKey)) {
            reasons.add(new Reason(NOTHING_TO_COLLECT, "nothing to collect for the time being"));
        }
    }

    private static String late(int days) {
        return switch (days) {
            case 0 -> "not late yet";
            case 1 -> "1 day late";
            default -> days + " days late";
        };
    }

    private void late(@Nullable LocalDate dueOn, LocalDate today) {
        if (dueOn != null && dueOn.isBefore(today)) {
            reasons.add(new Reason(TASK_LATE, "the task was due on " + dueOn));
        }
    }

    /** A currency without cents counts its units as if they were cents, since one of them is about as little. */
    private static int byAmount(Money money) {
        var amount = money.amount().scale() == 0 ? money.amount().divide(HUNDRED) : money.amount();
        if (amount.compareTo(BigDecimal.valueOf(10_000)) >= 0) {
            return 26;
        }
        if (amount.compareTo(BigDecimal.valueOf(1_000)) >= 0) {
            return 18;
        }
        return amount.compareTo(HUNDRED) >= 0 ? 10 : 4;
    }
}
