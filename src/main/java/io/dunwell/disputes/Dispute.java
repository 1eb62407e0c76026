package io.dunwell.disputes;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Charges a customer contests, and the answer we gave. */
@Entity
public class Dispute {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long customerId;

    @Embedded
    private Money amount;

    @Enumerated(EnumType.STRING)
    private DisputeReason reason;

    private LocalDate openedOn;
    private LocalDate answerDueOn;

    @Enumerated(EnumType.STRING)
    private DisputeState state = DisputeState.OPEN;

    private @Nullable LocalDate resolvedOn;
    private BigDecimal credited = BigDecimal.ZERO;
    private @Nullable String note;
    private @Nullable String resolutionNote;
    private @Nullable String ownerLogin;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 200)
    @CollectionTable(name = "dispute_charge", joinColumns = @JoinColumn(name = "dispute_id"))
    @Column(name = "charge_id")
    private Set<Long> chargeIds = new HashSet<>();

    /** For JPA. */
    protected Dispute() {}

    Dispute(NewDispute wanted, String recordedBy, Instant recordedAt) {
        this.customerId = wanted.account().customerId();
        this.amount = wanted.amountHeld();
        this.reason = wanted.reason();
        this.openedOn = wanted.openedOn();
        this.answerDueOn = wanted.answerDueOn();
        this.note = wanted.note();
        this.ownerLogin = wanted.ownerLogin() == null ? recordedBy : wanted.ownerLogin();
        this.chargeIds.addAll(wanted.chargeIds());
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public long id() {
        return id;
    }

    public AccountId account() {
        return new AccountId(customerId, amount.currency());
    }

    /** What was not to be chased while it was open. */
    public Money amountHeld() {
        return amount;
    }

    public DisputeReason reason() {
        return reason;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public LocalDate answerDueOn() {
        return answerDueOn;
    }

    public DisputeState state() {
        return state;
    }

    public @Nullable LocalDate resolvedOn() {
        return resolvedOn;
    }

    /** What the answer credited; zero while open or when rejected. */
    public Money credited() {
        return Money.of(credited, amount.currency());
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable String resolutionNote() {
        return resolutionNote;
    }

    public @Nullable String ownerLogin() {
        return ownerLogin;
    }

    public Set<Long> chargeIds() {
        return Set.copyOf(chargeIds);
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** @throws DisputeRefused when it was answered before */
    void resolve(DisputeState answer, Money credit, LocalDate on, @Nullable String why) {
        if (state != DisputeState.OPEN) {
            throw new DisputeRefused("This dispute about %s is already %s; open a new one instead."
                    .formatted(amount, state.label().toLowerCase(Locale.ROOT)));
        }
        state = answer;
        credited = credit.amount();
        resolvedOn = on;
        resolutionNote = why;
    }
}
