package io.dunwell.disputes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another owner or another day for the answer, with who said so and why. */
@Entity
public class DisputeChange {

    /** What was changed. */
    public enum Kind {
        OWNER,
        ANSWER_DUE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long disputeId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String was;
    private @Nullable String became;
    private @Nullable String why;
    private LocalDate changedOn;
    private String changedBy;
    private Instant changedAt;

    /** For JPA. */
    protected DisputeChange() {}

    DisputeChange(
            long disputeId,
            Kind kind,
            @Nullable String was,
            @Nullable String became,
            @Nullable String why,
            LocalDate changedOn,
            String changedBy,
            Instant changedAt) {
        this.disputeId = disputeId;
        this.kind = kind;
        this.was = was;
        this.became = became;
        this.why = why;
        this.changedOn = changedOn;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    public long disputeId() {
        return disputeId;
    }

    public Kind kind() {
        return kind;
    }

    /** A login, or a date as ISO writes it. */
    public @Nullable String was() {
        return was;
    }

    public @Nullable String became() {
        return became;
    }

    public @Nullable String why() {
        return why;
    }

    public LocalDate changedOn() {
        return changedOn;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
