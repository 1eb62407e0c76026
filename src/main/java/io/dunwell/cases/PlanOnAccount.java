package io.dunwell.cases;

import io.dunwell.kernel.Money;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.PlanState;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseStanding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the account's page shows it.
 *
 * @param instalments as agreed, in order; empty while nobody has agreed
 * @param mayBeReplaced whether a new plan could take its place
 */
public record PlanOnAccount(PaymentPlan plan, List<Promise> instalments, LocalDate today, boolean mayBeReplaced) {

    /** A line of the schedule. */
    public record Row(String number, LocalDate dueOn, String state, boolean late, Money amount) {}

    public List<Row> rows() {
        var offered = plan.offered();
        return instalments.isEmpty()
                ? IntStream.range(0, offered.size())
                        .mapToObj(at -> new Row(
                                number(at),
                                offered.get(at).dueOn(),
                                "",
                                false,
                                offered.get(at).amount()))
                        .toList()
                : IntStream.range(0, instalments.size())
                        .mapToObj(at -> row(number(at), instalments.get(at)))
                        .toList();
    }

    public Money received() {
        return instalments.stream()
                .map(Promise::received)
                .reduce(Money.zero(plan.amount().currency()), Money::plus);
    }

    /** Hundredths of the plan that came in. */
    public int shareReceived() {
        return received()
                .amount()
                .multiply(new BigDecimal(100))
                .divide(plan.amount().amount(), 0, RoundingMode.DOWN)
                .intValueExact();
    }

    /** Whether it was ever in force. */
    public boolean isPaid() {
        return !instalments.isEmpty();
    }

    /** Until when the plan can be saved; null while nothing was missed. */
    public @Nullable LocalDate cureUntil() {
        return instalments.stream()
                .filter(part -> part.isAtRisk(today))
                .map(Promise::cureUntil)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    public String label() {
        return cureUntil() == null ? plan.state().label() : "At risk";
    }

    /** Colour of its tag. */
    public String tone() {
        if (cureUntil() != null || plan.state() == PlanState.REQUESTED) {
            return "amber";
        }
        return switch (plan.state()) {
            case ACTIVE, KEPT -> "green";
            case BROKEN -> "red";
            case OFFERED -> "blue";
            default -> "";
        };
    }

    private String number(int at) {
        var first = plan.downPayment() ? 0 : 1;
        return plan.downPayment() && at == 0 ? "Down" : Integer.toString(at + first);
    }

    private Row row(String number, Promise part) {
        var late = part.standing() == PromiseStanding.BROKEN
                || part.standing() == PromiseStanding.PARTLY_KEPT
                || part.standing() == PromiseStanding.OPEN && part.dueOn().isBefore(today);
        return new Row(number, part.dueOn(), state(part), late, part.amount());
    }

    private String state(Promise part) {
        return switch (part.standing()) {
            case OPEN -> open(part);
            case KEPT -> "Paid";
            case PARTLY_KEPT -> "%s came".formatted(part.received());
            case BROKEN -> "Missed";
            case WITHDRAWN -> "Taken back";
        };
    }

    private String open(Promise part) {
        if (part.isAtRisk(today)) {
            return "Missed, can be cured";
        }
        if (part.dueOn().isBefore(today)) {
            return "Late, in its grace";
        }
        return part.received().isPositive() ? "%s came".formatted(part.received()) : "Open";
    }
}
