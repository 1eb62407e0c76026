package io.dunwell.promises;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import jakarta.persistence.CollectionTable;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.BatchSize;
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

    @Enumerated(EnumType.STRING)
    private @Nullable Proposer proposedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Rhythm rhythm;

    private boolean downPayment;
    private boolean waivesFees;
    private @Nullable Long predecessorId;
    private @Nullable String beyond;
    private @Nullable String decidedBy;

    @Embedded
    private @Nullable Acceptance acceptance;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 200)
    @CollectionTable(name = "plan_part", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "number")
    private List<PlanPart> parts = new ArrayList<>();

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

    PaymentPlan(String key, PlanWanted wanted, String recordedBy, Instant recordedAt) {
        this.planKey = key;
        this.customerId = wanted.account().customerId();
        this.amount = wanted.amount();
        this.offeredOn = wanted.on();
        this.answerBy = wanted.answerBy();
        this.proposedBy = wanted.proposedBy();
        this.rhythm = wanted.rhythm();
        this.downPayment = wanted.downPayment();
        this.waivesFees = wanted.waivesFees();
        this.predecessorId = wanted.predecessor();
        this.note = wanted.note();
        wanted.parts()
                .forEach(part ->
                        parts.add(new PlanPart(part.dueOn(), part.amount().amount())));
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
        if (!parts.isEmpty()) {
            return parts.stream()
                    .map(part -> new Instalment(part.dueOn(), Money.of(part.amount(), amount.currency())))
                    .toList();
        }
        return instalments == 0 ? List.of() : new PlanTerms(instalments, everyDays).of(amount, answerBy);
    }

    /** When it was answered, lapsed, paid off or broken. */
    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public @Nullable String note() {
        return note;
    }

    /** Null for plans that the policy offered. */
    public @Nullable Proposer proposedBy() {
        return proposedBy;
    }

    /** Null where the distance of instalments follows none of ours. */
    public @Nullable Rhythm rhythm() {
        return rhythm;
    }

    /** Whether the first part is a down payment. */
    public boolean downPayment() {
        return downPayment;
    }

    /** Whether late fees are given up when it is kept to its end. */
    public boolean waivesFees() {
        return waivesFees;
    }

    /** The plan whose place it takes. */
    public @Nullable Long predecessorId() {
        return predecessorId;
    }

    /** The limits it exceeds, in sentences; null when it exceeds none. */
    public @Nullable String beyond() {
        return beyond;
    }

    /** Login of whoever approved or refused it; null when nobody had to. */
    public @Nullable String decidedBy() {
        return decidedBy;
    }

    /** Null until the customer agreed; while it waits for approval, what they agreed to already. */
    public @Nullable Acceptance acceptance() {
        return acceptance;
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
    void end(LocalDate on, @Nullable String why) {
        if (state != PlanState.ACTIVE) {
            throw new PromiseRejected("This plan of %s is %s; only an active one can be ended."
                    .formatted(amount, state.label().toLowerCase(Locale.ROOT)));
        }
        move(PlanState.ENDED, on);
        note = why;
    }

    /** Waiting, offered or being paid: no other plan beside it. */
    boolean isRunning() {
        return isPending() || state == PlanState.ACTIVE;
    }

    /** Waiting for an approval or an answer. */
    boolean isPending() {
        return state == PlanState.REQUESTED || state == PlanState.OFFERED;
    }

    void request(String limits) {
        state = PlanState.REQUESTED;
        beyond = limits;
    }

    void agreedTo(@Nullable Acceptance how) {
        acceptance = how;
    }

    /** @param nowBy until when the customer may answer */
    void approve(String by, LocalDate nowBy) {
        state = PlanState.OFFERED;
        decidedBy = by;
        answerBy = nowBy;
    }

    void refuse(String by, LocalDate on, String why) {
        decidedBy = by;
        move(PlanState.REFUSED, on);
        note = why;
    }

    void move(PlanState next, LocalDate on) {
        state = next;
        decidedOn = on;
    }

    void note(@Nullable String text) {
        note = text;
    }
}
