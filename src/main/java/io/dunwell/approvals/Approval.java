package io.dunwell.approvals;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody asked for what goes beyond their limits; somebody else decides. */
@Entity
public class Approval {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String approvalKey;

    @Enumerated(EnumType.STRING)
    private ApprovalKind kind;

    private long customerId;

    @Embedded
    private Money amount;

    private String subject;

    @Column(name = "what_asked")
    private String what;

    @Column(name = "why_asked")
    private String why;

    @Convert(converter = DetailsInColumn.class)
    private Map<String, String> details;

    @Enumerated(EnumType.STRING)
    private ApprovalState state = ApprovalState.WAITING;

    private String askedBy;
    private LocalDate askedOn;
    private LocalDate decideBy;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decisionNote;
    private Instant recordedAt;

    @Version
    private int version;

    /** For JPA. */
    protected Approval() {}

    Approval(NewApproval wanted, String askedBy, LocalDate askedOn, LocalDate decideBy, Instant recordedAt) {
        this.approvalKey = wanted.key();
        this.kind = wanted.kind();
        this.customerId = wanted.account().customerId();
        this.amount = wanted.amount();
        this.subject = wanted.subject();
        this.what = wanted.what();
        this.why = wanted.why();
        this.details = wanted.details();
        this.askedBy = askedBy;
        this.askedOn = askedOn;
        this.decideBy = decideBy;
        this.recordedAt = recordedAt;
    }

    public long id() {
        return id;
    }

    public ApprovalKind kind() {
        return kind;
    }

    public AccountId account() {
        return new AccountId(customerId, amount.currency());
    }

    public Money amount() {
        return amount;
    }

    public String subject() {
        return subject;
    }

    /** What will be done. */
    public String what() {
        return what;
    }

    /** Why somebody else must decide. */
    public String why() {
        return why;
    }

    public Map<String, String> details() {
        return Map.copyOf(details);
    }

    public ApprovalState state() {
        return state;
    }

    public String askedBy() {
        return askedBy;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    /** The last day on which it can be decided. */
    public LocalDate decideBy() {
        return decideBy;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public @Nullable String decisionNote() {
        return decisionNote;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public boolean isWaiting() {
        return state == ApprovalState.WAITING;
    }

    /** @throws ApprovalRefused when it does not wait any more */
    Approval stillWaiting() {
        if (!isWaiting()) {
            throw new ApprovalRefused("This request is not waiting any more: %s on %s by %s."
                    .formatted(state.label().toLowerCase(Locale.ROOT), decidedOn, decidedBy));
        }
        return this;
    }

    /** @throws ApprovalRefused as {@link #stillWaiting} */
    void decide(ApprovalState answer, String by, LocalDate on, @Nullable String note) {
        stillWaiting();
        state = answer;
        decidedBy = by;
        decidedOn = on;
        decisionNote = note;
    }
}
