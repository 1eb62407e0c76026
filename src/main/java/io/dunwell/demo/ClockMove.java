package io.dunwell.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How far a move of the demo clock is.
 *
 * @param done the last day whose night is over
 * @param refusal why it stopped before {@code target}, null while it has not
 */
public record ClockMove(LocalDate from, LocalDate target, LocalDate done, boolean moving, @Nullable String refusal) {

    public long days() {
        return ChronoUnit.DAYS.between(from, target);
    }

    public long daysDone() {
        return ChronoUnit.DAYS.between(from, done);
    }

    ClockMove through(LocalDate day) {
        return new ClockMove(from, target, day, moving, refusal);
    }

    ClockMove ended(@Nullable String why) {
        return new ClockMove(from, target, done, false, why);
    }
}
