package io.dunwell.kernel;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CrewTest {

    private final ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();

    @Test
    void everyPartIsDoneOnce() {
        var parts = IntStream.range(0, 1_000).boxed().toList();

        new Crew(4).each(parts, done::add);

        assertThat(done).containsExactlyInAnyOrderElementsOf(parts);
    }

    @Test
    void severalWorkAtOnce() {
        var bothBegan = new CountDownLatch(2);

        new Crew(2).each(List.of(1, 2), part -> {
            bothBegan.countDown();
            if (awaited(bothBegan)) {
                done.add(part);
            }
        });

        assertThat(done).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void crewOfOneIsTheCaller() {
        var caller = Thread.currentThread();

        new Crew(1).each(List.of(1, 2, 3), part -> {
            if (Thread.currentThread() == caller) {
                done.add(part);
            }
        });

        assertThat(done).containsExactly(1, 2, 3);
    }

    @Test
    void failureIsHeardWhenTheOthersHaveEnded() {
        assertThatThrownBy(() -> new Crew(2).each(List.of(1, 2, 3, 4), this::allButTheFirst))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The first cannot be done");
        assertThat(done).containsExactlyInAnyOrder(2, 3, 4);
    }

    @Test
    void noPartsAreNoWork() {
        new Crew(3).each(List.<Integer>of(), done::add);

        assertThat(done).isEmpty();
    }

    private void allButTheFirst(int part) {
        if (part == 1) {
            throw new IllegalStateException("The first cannot be done");
        }
        done.add(part);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
