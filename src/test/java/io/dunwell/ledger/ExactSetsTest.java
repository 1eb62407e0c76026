package io.dunwell.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExactSetsTest {

    @Test
    void theFewestThatAddUpAreFound() {
        assertThat(found(List.of(100L, 200L, 300L, 500L), 800)).isEqualTo("[2, 3]");
        assertThat(found(List.of(100L, 250L, 33L, 41L), 174)).isEqualTo("[0, 2, 3]");
    }

    @Test
    void amongEquallyFewTheFirstAreTakenAndThatThereAreMoreIsTold() {
        assertThat(found(List.of(100L, 200L, 150L, 150L), 300)).isEqualTo("[0, 1] of several");
        assertThat(found(List.of(150L, 150L, 150L), 300)).isEqualTo("[0, 1] of several");
    }

    @Test
    void aCentTooManyIsNotExact() {
        assertThat(found(List.of(1999L, 1L, 350L), 2349)).isEqualTo("[0, 2]");
        assertThat(found(List.of(1999L, 350L), 2350)).isEqualTo("nothing");
    }

    @Test
    void moreThanFiveOrBeyondTheFiftiethAreNotLookedFor() {
        var powers = LongStream.range(0, 6).map(power -> 1L << power).boxed().toList();
        assertThat(found(powers, 31)).isEqualTo("[0, 1, 2, 3, 4]");
        assertThat(found(powers, 63)).isEqualTo("nothing");

        var many = new ArrayList<Long>(
                LongStream.range(0, 50).map(each -> 10_000).boxed().toList());
        many.addAll(List.of(3L, 4L));
        assertThat(found(many, 7)).isEqualTo("nothing");
    }

    @Test
    void theLargestSearchIsAQuestionOfMilliseconds() {
        var amounts = LongStream.range(0, 200)
                .map(each -> 1_000_000 + each * each * 7)
                .boxed()
                .toList();

        assertThat(found(amounts, 5_000_003)).isEqualTo("nothing");
    }

    private static String found(List<Long> amounts, long sum) {
        return ExactSets.in(amounts, sum)
                .map(found -> found.places() + (found.several() ? " of several" : ""))
                .orElse("nothing");
    }
}
