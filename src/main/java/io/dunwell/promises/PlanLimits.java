package io.dunwell.promises;

import io.dunwell.approvals.Authority;
import io.dunwell.approvals.Limit;
import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Whether a plan stays within what one person may agree to: you cannot finance your customers' business. */
final class PlanLimits {

    private final Authority authority;
    private final PlanWanted wanted;
    private final List<String> beyond = new ArrayList<>();

    private PlanLimits(Authority authority, PlanWanted wanted) {
        this.authority = authority;
        this.wanted = wanted;
    }

    /** One sentence for each limit that the terms exceed; empty when they are within all. */
    static List<String> check(Authority authority, PlanWanted wanted) {
        var check = new PlanLimits(authority, wanted);
        check.count();
        check.days();
        check.leastInstalment();
        check.leastDownPayment();
        return List.copyOf(check.beyond);
    }

    private void count() {
        var count = wanted.parts().size();
        if (authority.exceeds(Limit.PLAN_INSTALMENTS, BigDecimal.valueOf(count))) {
            beyond.add(
                    "%d payments are more than the %s you may agree to.".formatted(count, of(Limit.PLAN_INSTALMENTS)));
        }
    }

    private void days() {
        var last = wanted.parts().get(wanted.parts().size() - 1).dueOn();
        var days = ChronoUnit.DAYS.between(wanted.on(), last);
        if (authority.exceeds(Limit.PLAN_DAYS, BigDecimal.valueOf(days))) {
            beyond.add("It ends after %d days; you may agree to %s.".formatted(days, of(Limit.PLAN_DAYS)));
        }
    }

    /** The last instalment takes what remains and may be smaller. */
    private void leastInstalment() {
        int from = wanted.downPayment() ? 1 : 0;
        var regular = wanted.parts().subList(from, wanted.parts().size());
        regular.stream()
                .limit(Math.max(1, regular.size() - 1))
                .map(Instalment::amount)
                .min(Money::compareTo)
                .filter(least -> authority.fallsShort(Limit.PLAN_LEAST_INSTALMENT, least.amount()))
                .ifPresent(least -> beyond.add("An instalment of %s is less than the %s %s you may agree to."
                        .formatted(least, of(Limit.PLAN_LEAST_INSTALMENT), least.currency())));
    }

    private void leastDownPayment() {
        authority.figure(Limit.PLAN_LEAST_DOWN_PAYMENT).ifPresent(percent -> {
            var needed = wanted.amount().percent(percent);
            var paid = wanted.downPayment()
                    ? wanted.parts().get(0).amount()
                    : Money.zero(wanted.amount().currency());
            if (paid.compareTo(needed) < 0) {
                beyond.add("A down payment of %s is less than the %s (%s %%) that is needed."
                        .formatted(paid, needed, of(Limit.PLAN_LEAST_DOWN_PAYMENT)));
            }
        });
    }

    private String of(Limit limit) {
        return authority
                .figure(limit)
                .map(figure -> figure.stripTrailingZeros().toPlainString())
                .orElse("–");
    }
}
