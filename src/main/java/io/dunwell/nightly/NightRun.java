package io.dunwell.nightly;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One run of the night's work for a business date. A date may have several: a second run finds nothing left to do. */
@Entity
public class NightRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private LocalDate businessDate;

    @Enumerated(EnumType.STRING)
    private NightState state = NightState.RUNNING;

    private Instant startedAt;
    private @Nullable Instant finishedAt;
    private String startedBy;

    @Version
    private int version;

    /** For JPA. */
    protected NightRun() {}

    NightRun(LocalDate businessDate, Instant startedAt, String startedBy) {
        this.businessDate = businessDate;
        this.startedAt = startedAt;
        this.startedBy = startedBy;
    }

    public long id() {
        return id;
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    public NightState state() {
        return state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    /** A login, or {@code dunwell} for the clock. */
    public String startedBy() {
        return startedBy;
    }

    void finish(NightState how, Instant now) {
        state = how;
        finishedAt = now;
    }
}
