package io.dunwell.promises;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How an amount is offered to be paid.
 *
 * @param count equal instalments, 1 to 60
 * @param everyDays calendar days between them, at least 1
 */
public record PlanTerms(int count, int everyDays) {

    /** Calendar days between the answer and the first instalment: time to set up the transfer. */
    private static final int FIRST_AFTER_ANSWER_DAYS = 7;

    public PlanTerms {
        if (count < 1 || count > 60) {
            throw new PromiseRejected("A plan has 1 to 60 instalments, not %d.".formatted(count));
        }
        if (everyDays < 1) {
            throw new PromiseRejected("Instalments are at least one day apart, not %d.".formatted(everyDays));
        }
    }

    /** The last takes the remainder. */
    List<Instalment> of(Money amount, LocalDate answerBy) {
        var first = answerBy.plusDays(FIRST_AFTER_ANSWER_DAYS);
        var result = new ArrayList<Instalment>();
        for (var part : amount.split(count)) {
            result.add(new Instalment(first.plusDays((long) everyDays * result.size()), part));
        }
        return List.copyOf(result);
    }
}
