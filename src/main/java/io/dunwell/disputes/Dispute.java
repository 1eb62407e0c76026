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
    private @Nullable String replacementReference;
    private @Nullable LocalDate replacementOn;
    private @Nullable LocalDate heldUntil;
    private @Nullable LocalDate restartsOn;

    @Enumerated(EnumType.STRING)
    private @Nullable WithdrawnBy withdrawnBy;

    private @Nullable String resolvedBy;
    private @Nullable Instant resolvedAt;
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

    /** What the answer credited; zero while open, when rejected, withdrawn, or remedied by a delivery alone. */
    public Money credited() {
        return Money.of(credited, amount.currency());
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable String resolutionNote() {
        return resolutionNote;
    }

    /** The delivery that remedies it, null when there is none. */
    public @Nullable Replacement replacement() {
        return replacementOn == null ? null : new Replacement(replacementReference, replacementOn);
    }

    /** The last day on which its charges are not chased because a replacement is on its way. */
    public @Nullable LocalDate heldUntil() {
        return heldUntil;
    }

    /** The day from which its charges count as due when they are chased again; null when they count as before. */
    public @Nullable LocalDate restartsOn() {
        return restartsOn;
    }

    /** What is not chased on {@code date}: all of it while it is open, the uncredited rest until it is replaced. */
    public Money heldOn(LocalDate date) {
        if (state == DisputeState.OPEN) {
            return amount;
        }
        var rest = amount.minus(credited()).max(Money.zero(amount.currency()));
        return awaitsReplacement(date) ? rest : Money.zero(amount.currency());
    }

    public boolean awaitsReplacement(LocalDate date) {
        return heldUntil != null && !heldUntil.isBefore(date);
    }

    /** Null unless it was taken back. */
    public @Nullable WithdrawnBy withdrawnBy() {
        return withdrawnBy;
    }

    /** Login of the person who answered or withdrew it; null while open. */
    public @Nullable String resolvedBy() {
        return resolvedBy;
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    public boolean isOpen() {
        return state == DisputeState.OPEN;
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
        refuseWhenClosed();
        state = answer;
        credited = credit.amount();
        resolvedOn = on;
        resolutionNote = why;
    }

    /** @param restarts whether the charges are wholly replaced, so that their clock begins again */
    void replacedBy(Replacement replacement, LocalDate until, boolean restarts) {
        replacementReference = replacement.reference();
        replacementOn = replacement.on();
        heldUntil = until;
        restartsOn = restarts ? replacement.on() : null;
    }

    void takenBackBy(WithdrawnBy whom) {
        withdrawnBy = whom;
    }

    void decidedBy(String login, Instant at) {
        resolvedBy = login;
        resolvedAt = at;
    }

    void handTo(String login) {
        refuseWhenClosed();
        ownerLogin = login;
    }

    void answerBy(LocalDate date) {
        refuseWhenClosed();
        answerDueOn = date;
    }

    private void refuseWhenClosed() {
        if (state != DisputeState.OPEN) {
            throw new DisputeRefused("This dispute about %s is already %s; open a new one instead."
                    .formatted(amount, state.label().toLowerCase(Locale.ROOT)));
        }
    }
}
