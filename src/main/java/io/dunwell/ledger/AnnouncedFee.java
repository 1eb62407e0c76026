package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import jakarta.persistence.Column;
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

/** A late fee that the customer was told about: it is posted on its day, waived, or lapses. */
@Entity
public class AnnouncedFee {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "fee_key")
    private String key;

    private long customerId;

    @Embedded
    private Money amount;

    private String rule;
    private LocalDate announcedOn;
    private LocalDate appliesOn;

    @Enumerated(EnumType.STRING)
    private FeeState state;

    private @Nullable Long chargeId;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decidedWhy;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private int version;

    /** For JPA. */
    protected AnnouncedFee() {}

    AnnouncedFee(
            String key,
            long customerId,
            Money amount,
            String rule,
            LocalDate announcedOn,
            LocalDate appliesOn,
            String recordedBy,
            Instant recordedAt) {
        this.key = key;
        this.customerId = customerId;
        this.amount = amount;
        this.rule = rule;
        this.announcedOn = announcedOn;
        this.appliesOn = appliesOn;
        this.state = FeeState.ANNOUNCED;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public long id() {
        return id;
    }

    public String key() {
        return key;
    }

    public AccountId account() {
        return new AccountId(customerId, amount.currency());
    }

    public Money amount() {
        return amount;
    }

    /** From what the amount follows, in words. */
    public String rule() {
        return rule;
    }

    public LocalDate announcedOn() {
        return announcedOn;
    }

    /** The first day on which it may be posted. */
    public LocalDate appliesOn() {
        return appliesOn;
    }

    public FeeState state() {
        return state;
    }

    /** Null until posted. */
    public @Nullable Long chargeId() {
        return chargeId;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    /** Why it was waived. */
    public @Nullable String decidedWhy() {
        return decidedWhy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    void post(long charge, LocalDate on, String by) {
        chargeId = charge;
        decide(FeeState.POSTED, on, by);
    }

    void waive(LocalDate on, String by, String why) {
        decidedWhy = why;
        decide(FeeState.WAIVED, on, by);
    }

    void lapse(LocalDate on, String by) {
        decide(FeeState.LAPSED, on, by);
    }

    private void decide(FeeState decided, LocalDate on, String by) {
        state = decided;
        decidedOn = on;
        decidedBy = by;
    }
}
