package io.dunwell.nightly;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One number of a step's report. */
@Entity
@Table(name = "night_count")
public class StepCount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long runId;
    private String stepName;

    @Enumerated(EnumType.STRING)
    private Tally tally;

    private long amount;

    /** For JPA. */
    protected StepCount() {}

    StepCount(long runId, String stepName, Tally tally, long amount) {
        this.runId = runId;
        this.stepName = stepName;
        this.tally = tally;
        this.amount = amount;
    }

    public long runId() {
        return runId;
    }

    public String stepName() {
        return stepName;
    }

    public Tally tally() {
        return tally;
    }

    public long amount() {
        return amount;
    }

    /** "cases opened". */
    public String words() {
        return tally.words(amount);
    }
}
