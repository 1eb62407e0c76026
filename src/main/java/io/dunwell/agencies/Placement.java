package io.dunwell.agencies;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Credit;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
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
    private @Nullable String endedBy;
    private @Nullable String endNote;
    private @Nullable String agencyReference;
    private @Nullable LocalDate acknowledgedOn;
    private @Nullable String acknowledgedBy;
    private @Nullable BigDecimal commissionPercent;
    private long lastCreditId;
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
            Agency agency,
            AccountId account,
            Money amount,
            LocalDate placedOn,
            String approvedBy,
            @Nullable String note,
            String recordedBy,
            Instant recordedAt) {
        this.placementKey = key;
        this.agencyId = agency.id();
        this.commissionPercent = agency.commissionPercent();
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

    /** By whose login it came back, null while it is with the agency. */
    public @Nullable String endedBy() {
        return endedBy;
    }

    public @Nullable String endNote() {
        return endNote;
    }

    /** Under which number the agency has it, null until it said so. */
    public @Nullable String agencyReference() {
        return agencyReference;
    }

    public @Nullable LocalDate acknowledgedOn() {
        return acknowledgedOn;
    }

    public @Nullable String acknowledgedBy() {
        return acknowledgedBy;
    }

    /**
     * The agency's share of what it collects, as agreed when the account was placed; null for the agency's present one.
     */
    public @Nullable BigDecimal commissionPercent() {
        return commissionPercent;
    }

    /** Whether a credit came too late for the package. */
    boolean isNews(Credit credit) {
        return credit.id() > lastCreditId && !credit.recordedAt().isBefore(recordedAt);
    }

    Placement seen(long creditId) {
        lastCreditId = creditId;
        return this;
    }

    public boolean isActive() {
        return state == PlacementState.ACTIVE;
    }

    /** The same answer again changes nothing. */
    void acknowledge(String reference, LocalDate on, String by) {
        if (on.isBefore(placedOn)) {
            throw new PlacementRejected(
                    "It was placed on %s: the agency cannot have acknowledged it before.".formatted(placedOn));
        }
        if (!reference.equals(agencyReference) || !on.equals(acknowledgedOn)) {
            agencyReference = reference;
            acknowledgedOn = on;
            acknowledgedBy = by;
        }
    }

    /** @throws PlacementRejected when it is not with the agency any more */
    void end(PlacementState how, LocalDate on, String by, @Nullable String why) {
        if (!isActive()) {
            throw new PlacementRejected("This account came back on %s already (%s); nothing is left to end."
                    .formatted(endedOn, state.label().toLowerCase(Locale.ROOT)));
        }
        if (on.isBefore(placedOn)) {
            throw new PlacementRejected("It was placed on %s: choose that day or a later one.".formatted(placedOn));
        }
        state = how;
        endedOn = on;
        endedBy = by;
        endNote = why == null || why.isBlank() ? null : why.strip();
    }
}
