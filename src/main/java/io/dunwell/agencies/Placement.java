package io.dunwell.agencies;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import jakarta.persistence.Embedded;
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

/** An account given to an agency, by whose approval. */
@Entity
public class Placement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String placementKey;
    private long agencyId;
    private long customerId;

    @Embedded
    private Money amount;

    private LocalDate placedOn;

    @Enumerated(EnumType.STRING)
    private PlacementState state = PlacementState.ACTIVE;

    private @Nullable LocalDate endedOn;
    private String approvedBy;
    private @Nullable String note;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private int version;

    /** For JPA. */
    protected Placement() {}

    Placement(
            String key,
            long agencyId,
            AccountId account,
            Money amount,
            LocalDate placedOn,
            String approvedBy,
            @Nullable String note,
            String recordedBy,
            Instant recordedAt) {
        this.placementKey = key;
        this.agencyId = agencyId;
        this.customerId = account.customerId();
        this.amount = amount;
        this.placedOn = placedOn;
        this.approvedBy = approvedBy;
        this.note = note;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public long id() {
        return id;
    }

    public String key() {
        return placementKey;
    }

    public long agencyId() {
        return agencyId;
    }

    public AccountId account() {
        return new AccountId(customerId, amount.currency());
    }

    /** What was owed when it was placed. */
    public Money amount() {
        return amount;
    }

    public LocalDate placedOn() {
        return placedOn;
    }

    public PlacementState state() {
        return state;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public String approvedBy() {
        return approvedBy;
    }

    public @Nullable String note() {
        return note;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** @throws PlacementRejected when it is not with the agency any more */
    void recall(LocalDate on, @Nullable String why) {
        if (state != PlacementState.ACTIVE) {
            throw new PlacementRejected(
                    "This account was recalled on %s already; nothing is left to recall.".formatted(endedOn));
        }
        state = PlacementState.RECALLED;
        endedOn = on;
        note = why == null || why.isBlank() ? note : note == null ? why : note + "\n" + why;
    }
}
