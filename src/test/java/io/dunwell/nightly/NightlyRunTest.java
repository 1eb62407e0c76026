package io.dunwell.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a night goes about its steps, whatever they are. */
@DunwellTest
class NightlyRunTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    NightBook book;

    @Autowired
    Nights nights;

    @Autowired
    NightLock lock;

    private final List<String> ran = new ArrayList<>();

    @Test
    void carriesOutItsStepsInOrderAndReportsEach() {
        var night = nightOf(
                step("import", (date, progress) -> {
                    progress.expect(3);
                    progress.done(3);
                    progress.count(Tally.FILES, 3);
                    return "3 files were waiting.";
                }),
                step("review", (date, progress) -> {
                    progress.count(Tally.CASES_OPENED, 1);
                    return "1 account was looked at.";
                }));

        var report = night.run(MONDAY, "lena");

        assertThat(ran).containsExactly("import 2026-03-02", "review 2026-03-02");
        assertThat(report.run().state()).isEqualTo(NightState.DONE);
        assertThat(report.run().startedBy()).isEqualTo("lena");
        assertThat(report.isClean()).isTrue();
        assertThat(report.total(Tally.FILES)).isEqualTo(3);
        assertThat(report.steps())
                .extracting(one -> one.step().label(), one -> one.step().summary())
                .containsExactly(
                        tuple("Do import", "3 files were waiting."), tuple("Do review", "1 account was looked at."));
        assertThat(report.steps().get(1).counts().get(0).words()).isEqualTo("case opened");
        assertThat(report.took(report.run().startedAt())).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void aStepThatBreaksOffIsReportedAndTheNextOneRuns() {
        var night = nightOf(
                step("import", (date, progress) -> {
                    throw new IllegalStateException("The folder cannot be read.");
                }),
                step("review", (date, progress) -> "Nothing to do."));

        var report = night.run(MONDAY, "lena");

        assertThat(ran).containsExactly("import 2026-03-02", "review 2026-03-02");
        assertThat(report.run().state()).isEqualTo(NightState.FAILED);
        assertThat(report.failed()).isEqualTo(1);
        assertThat(report.steps().get(0).step().summary()).isEqualTo("Broke off: The folder cannot be read.");
        assertThat(report.steps().get(1).step().state()).isEqualTo(NightState.DONE);
    }

    @Test
    void anItemThatFailedIsToldInASentence() {
        var night = nightOf(step("review", (date, progress) -> {
            progress.failed("Kowalczyk, EUR", "Two cases are open.");
            return "1 account was looked at.";
        }));

        var report = night.run(MONDAY, "lena");

        assertThat(report.run().state()).isEqualTo(NightState.DONE);
        assertThat(report.isClean()).isFalse();
        assertThat(report.steps().get(0).failures())
                .extracting(StepFailure::subject, StepFailure::sentence)
                .containsExactly(tuple("Kowalczyk, EUR", "Two cases are open."));
    }

    @Test
    void listsTheFirstFailuresAndCountsAll() {
        var night = nightOf(step("review", (date, progress) -> {
            for (int i = 0; i < 600; i++) {
                progress.failed("Account " + i, "It failed.");
            }
            return "600 accounts were looked at.";
        }));

        var report = night.run(MONDAY, "lena");

        assertThat(report.failed()).isEqualTo(600);
        assertThat(report.steps().get(0).failures()).hasSize(500);
    }

    @Test
    void whoeverWatchesSeesHowFarItIs() {
        var seen = new ArrayList<Long>();
        var night = nightOf(step("review", (date, progress) -> {
            progress.expect(40);
            seen.add(nights.last().orElseThrow().steps().get(0).step().expected());
            return "Done.";
        }));

        night.run(MONDAY, "lena");

        assertThat(seen).containsExactly(40L);
    }

    @Test
    void aSecondPressIsRefusedWhileANightIsAtWork() {
        var refusals = new ArrayList<Throwable>();
        var other = nightOf();
        var night = nightOf(step("review", (date, progress) -> {
            try {
                other.run(MONDAY, "max");
            } catch (NightAlreadyRunning refusal) {
                refusals.add(refusal);
            }
            return "Done.";
        }));

        night.run(MONDAY, "lena");

        assertThat(refusals)
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("A night is already at work. Watch its report, and run the next one when it has finished.");
        assertThat(nights.page(0, 10).getTotalElements()).isEqualTo(1);
    }

    @Test
    void theNextNightMayBeginWhenOneIsOver() {
        var night = nightOf(step("review", (date, progress) -> "Done."));

        night.run(MONDAY, "lena");
        night.run(MONDAY, "lena");

        assertThat(nights.page(0, 10).getTotalElements()).isEqualTo(2);
        assertThat(lock.isHeld()).isFalse();
    }

    @Test
    void aNightThatWasKilledIsMarkedAndTheNextOneFinishes() {
        lock.take(Duration.ofSeconds(-1));
        var plan = List.of(step("import", (date, progress) -> "Done."), step("review", (date, progress) -> "Done."));
        var killed = book.open(MONDAY, "dunwell", plan);
        book.begin(killed.stepIds().get(0));
        assertThat(nights.hasRun(MONDAY)).isTrue();

        var next = nightOf(plan.toArray(NightStep[]::new)).run(MONDAY, "lena");

        var report = nights.get(killed.runId());
        assertThat(report.run().state()).isEqualTo(NightState.INTERRUPTED);
        assertThat(report.steps().get(0).failures())
                .extracting(StepFailure::sentence)
                .containsExactly("The night was interrupted during “Do import”: Dunwell stopped."
                        + " What was finished is kept, and the next night does the rest.");
        assertThat(next.run().state()).isEqualTo(NightState.DONE);
    }

    @Test
    void aKilledNightIsMarkedAtTheNextLookAndDoesNotCountAsRun() {
        var night = nightOf();
        book.open(MONDAY, "dunwell", List.of());

        night.closeInterrupted();

        assertThat(nights.last().orElseThrow().run().state()).isEqualTo(NightState.INTERRUPTED);
        assertThat(nights.hasRun(MONDAY)).isFalse();
    }

    @Test
    void aNightAtWorkOnAnotherNodeIsLeftAlone() {
        var night = nightOf();
        book.open(MONDAY, "dunwell", List.of());
        lock.take(Duration.ofSeconds(30));

        night.closeInterrupted();

        assertThat(nights.last().orElseThrow().isRunning()).isTrue();
        assertThatThrownBy(() -> night.run(MONDAY, "lena")).isInstanceOf(NightAlreadyRunning.class);
    }

    @Test
    void whatComesFirstIsNotDoneWhenTheNightIsRefused() {
        var night = nightOf();
        lock.take(Duration.ofSeconds(30));

        assertThatThrownBy(() -> night.run(MONDAY, "lena", () -> ran.add("clock moved")))
                .isInstanceOf(NightAlreadyRunning.class);

        assertThat(ran).isEmpty();
    }

    @Test
    void aNightThatCannotBeginLeavesTheLockFree() {
        var night = nightOf();

        assertThatThrownBy(() -> night.run(MONDAY, "lena", () -> {
                    throw new IllegalStateException("no disk");
                }))
                .hasMessage("no disk");

        assertThat(lock.isHeld()).isFalse();
    }

    private NightlyRun nightOf(NightStep... steps) {
        return new NightlyRun(List.of(steps), book, nights, lock);
    }

    private NightStep step(String name, BiFunction<LocalDate, StepProgress, String> work) {
        return new NightStep() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String label() {
                return "Do " + name;
            }

            @Override
            public String run(LocalDate date, StepProgress progress) {
                ran.add(name + " " + date);
                return work.apply(date, progress);
            }
        };
    }
}
