package io.dunwell.nightly;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step of one run: how far it is and what came of it. */
@Entity
@Table(name = "night_step")
public class StepRun {

    private static final int LONGEST = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long runId;
    private int position;
    private String name;
    private String label;

    @Enumerated(EnumType.STRING)
    private NightState state = NightState.WAITING;

    private long done;
    private long expected;
    private long failed;
    private @Nullable String summary;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    /** For JPA. */
    protected StepRun() {}

    StepRun(long runId, int position, NightStep step) {
        this.runId = runId;
        this.position = position;
        this.name = step.name();
        this.label = step.label();
    }

    long id() {
        return id;
    }

    public long runId() {
        return runId;
    }

    public String name() {
        return name;
    }

    public String label() {
        return label;
    }

    public NightState state() {
        return state;
    }

    public long done() {
        return done;
    }

    /** 0 when nobody knew. */
    public long expected() {
        return expected;
    }

    public long failed() {
        return failed;
    }

    public @Nullable String summary() {
        return summary;
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    void begin(Instant now) {
        state = NightState.RUNNING;
        startedAt = now;
    }

    void goOn(StepProgress progress) {
        done = progress.done();
        expected = progress.expected();
        failed = progress.failed();
    }

    void finish(NightState how, String sentence, Instant now) {
        state = how;
        summary = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
        finishedAt = now;
    }
}
