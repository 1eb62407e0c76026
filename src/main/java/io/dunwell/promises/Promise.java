package io.dunwell.promises;

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

/** An amount promised for a date. An instalment of a plan is one too. */
@Entity
public class Promise {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long customerId;

    @Embedded
    private Money amount;

    private LocalDate madeOn;
    private LocalDate dueOn;
    private LocalDate graceUntil;
    private @Nullable LocalDate cureUntil;
    private @Nullable String method;
    private @Nullable String promisedBy;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private PromiseStanding standing = PromiseStanding.OPEN;

    private @Nullable LocalDate judgedOn;
    private BigDecimal received = BigDecimal.ZERO;
    private @Nullable Long planId;
    private int instalment;
    private @Nullable String withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 200)
    @CollectionTable(name = "promise_charge", joinColumns = @JoinColumn(name = "promise_id"))
    @Column(name = "charge_id")
    private Set<Long> chargeIds = new HashSet<>();

    /** For JPA. */
    protected Promise() {}

    Promise(NewPromise wanted, String recordedBy, Instant recordedAt) {
        this.customerId = wanted.account().customerId();
        this.amount = wanted.amount();
        this.madeOn = wanted.madeOn();
        this.dueOn = wanted.dueOn();
        this.graceUntil = wanted.graceUntil();
        this.method = wanted.method();
        this.promisedBy = wanted.promisedBy();
        this.note = wanted.note();
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

    public Money amount() {
        return amount;
    }

    public LocalDate madeOn() {
        return madeOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** The last day on which a payment still keeps it. */
    public LocalDate graceUntil() {
        return graceUntil;
    }

    /** Until when a missed instalment may still be paid without breaking its plan; null unless one was missed. */
    public @Nullable LocalDate cureUntil() {
        return cureUntil;
    }

    /** The last day on which a payment still counts for it. */
    public LocalDate payableUntil() {
        return cureUntil == null ? graceUntil : cureUntil;
    }

    /** Open although its grace was over before {@code date}: its plan breaks unless it is cured. */
    public boolean isAtRisk(LocalDate date) {
        return isOpen() && cureUntil != null && graceUntil.isBefore(date);
    }

    public @Nullable String method() {
        return method;
    }

    public @Nullable String promisedBy() {
        return promisedBy;
    }

    public @Nullable String note() {
        return note;
    }

    public PromiseStanding standing() {
        return standing;
    }

    /** The day on which its standing last changed. */
    public @Nullable LocalDate judgedOn() {
        return judgedOn;
    }

    /** What came in time for it, as of the last judgement. */
    public Money received() {
        return Money.of(received, amount.currency());
    }

    public Money outstanding() {
        return amount.minus(received());
    }

    public @Nullable Long planId() {
        return planId;
    }

    /** 1 for a plan's first instalment; 0 for a promise of its own. */
    public int instalment() {
        return instalment;
    }

    /** Empty when it is about the account as a whole. */
    public Set<Long> chargeIds() {
        return Set.copyOf(chargeIds);
    }

    /** Login of the person who took it back; null where nobody did, or nobody wrote down who. */
    public @Nullable String withdrawnBy() {
        return withdrawnBy;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    boolean isOpen() {
        return standing == PromiseStanding.OPEN;
    }

    /** Its grace is over and the money, or a part of it, did not come. */
    boolean isMissed() {
        return standing == PromiseStanding.BROKEN || standing == PromiseStanding.PARTLY_KEPT;
    }

    /** Whether a missed day may still be made good: an instalment's, once. */
    boolean mayBeCured() {
        return planId != null && cureUntil == null && (isOpen() || standing == PromiseStanding.KEPT);
    }

    void cure(LocalDate until) {
        cureUntil = until;
    }

    Promise asInstalment(long plan, int number) {
        planId = plan;
        instalment = number;
        return this;
    }

    /** Whether the standing changed. The amount received is noted either way. */
    boolean judge(Verdict verdict, LocalDate on) {
        received = verdict.received().amount();
        if (standing == verdict.standing()) {
            return false;
        }
        standing = verdict.standing();
        judgedOn = on;
        return true;
    }

    /** @throws PromiseRejected when it is not open */
    void withdraw(LocalDate on, @Nullable String why, String by, Instant at) {
        if (!isOpen()) {
            throw new PromiseRejected("This promise of %s is already %s; only an open one can be withdrawn."
                    .formatted(amount, standing.label().toLowerCase(Locale.ROOT)));
        }
        letGo(on, why);
        withdrawnBy = by;
        withdrawnAt = at;
    }

    /** Ends it without blame, whatever its standing was. */
    void letGo(LocalDate on, @Nullable String why) {
        standing = PromiseStanding.WITHDRAWN;
        judgedOn = on;
        note = why == null || why.isBlank() ? note : note == null ? why : note + "\n" + why;
    }
}
