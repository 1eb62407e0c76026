package io.dunwell.promises;

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
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An offer to pay in parts; once accepted, its instalments are promises. */
@Entity
public class PaymentPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String planKey;
    private long customerId;

    @Embedded
    private Money amount;

    @Enumerated(EnumType.STRING)
    private PlanState state = PlanState.OFFERED;

    private LocalDate offeredOn;
    private LocalDate answerBy;
    private int instalments;
    private int everyDays;
    private @Nullable LocalDate decidedOn;
    private @Nullable String note;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private int version;

    /** For JPA. */
    protected PaymentPlan() {}

    PaymentPlan(
            String key,
            AccountId account,
            Money amount,
            LocalDate offeredOn,
            LocalDate answerBy,
            PlanTerms terms,
            String recordedBy,
            Instant recordedAt) {
        this.planKey = key;
        this.customerId = account.customerId();
        this.amount = amount;
        this.offeredOn = offeredOn;
        this.answerBy = answerBy;
        this.instalments = terms.count();
        this.everyDays = terms.everyDays();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public long id() {
        return id;
    }

    public String key() {
        return planKey;
    }

    public AccountId account() {
        return new AccountId(customerId, amount.currency());
    }

    public Money amount() {
        return amount;
    }

    public PlanState state() {
        return state;
    }

    public LocalDate offeredOn() {
        return offeredOn;
    }

    public LocalDate answerBy() {
        return answerBy;
    }

    /** The instalments as offered; what is agreed in the end may differ. Empty for an offer without terms. */
    public List<Instalment> offered() {
        return instalments == 0 ? List.of() : new PlanTerms(instalments, everyDays).of(amount, answerBy);
    }

    /** When it was answered, lapsed, paid off or broken. */
    public @Nullable LocalDate decidedOn() {
        return decidedOn;
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

    /** @throws PromiseRejected when the offer was answered before */
    void answer(PlanState answer, LocalDate on) {
        if (state != PlanState.OFFERED) {
            throw new PromiseRejected("This plan of %s is already %s; make a new offer instead."
                    .formatted(amount, state.label().toLowerCase(Locale.ROOT)));
        }
        move(answer, on);
    }

    /** As if it had been offered only now; the amount and the parts stay. */
    void offerAnew(LocalDate nowBy) {
        state = PlanState.OFFERED;
        answerBy = nowBy;
        decidedOn = null;
    }

    /** @throws PromiseRejected when it is not active */
    void breakOff(LocalDate on, @Nullable String why) {
        if (state != PlanState.ACTIVE) {
            throw new PromiseRejected("This plan of %s is %s; only an active one can be ended."
                    .formatted(amount, state.label().toLowerCase(Locale.ROOT)));
        }
        move(PlanState.BROKEN, on);
        note = why;
    }

    /** Offered or being paid: no other plan beside it. */
    boolean isRunning() {
        return state == PlanState.OFFERED || state == PlanState.ACTIVE;
    }

    void move(PlanState next, LocalDate on) {
        state = next;
        decidedOn = on;
    }

    void note(@Nullable String text) {
        note = text;
    }
}
