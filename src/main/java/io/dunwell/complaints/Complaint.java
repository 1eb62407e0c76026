package io.dunwell.complaints;

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
import org.jspecify.annotations.Nullable;

/** A customer's complaint about how we dealt with them, and our answer. */
@Entity
public class Complaint {

    /** Days from its receipt within which a complaint is answered: the company's own rule. */
    public static final int ANSWER_WITHIN_DAYS = 15;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String complaintKey;
    private long customerId;
    private @Nullable String currency;
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private ComplaintWay way;

    @Enumerated(EnumType.STRING)
    private ComplaintSubject subject;

    private String words;
    private @Nullable String aboutLogin;
    private String answererLogin;
    private LocalDate answerDueOn;
    private @Nullable LocalDate quietUntil;

    @Enumerated(EnumType.STRING)
    private ComplaintState state = ComplaintState.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable ComplaintOutcome outcome;

    private @Nullable String measures;
    private boolean inWriting;
    private @Nullable LocalDate closedOn;
    private @Nullable String closedBy;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private int version;

    /** For JPA. */
    protected Complaint() {}

    Complaint(String key, NewComplaint wanted, String recordedBy, Instant recordedAt) {
        this.complaintKey = key;
        this.customerId = wanted.customerId();
        this.currency = wanted.currency();
        this.receivedOn = wanted.receivedOn();
        this.way = wanted.way();
        this.subject = wanted.subject();
        this.words = wanted.words().strip();
        this.aboutLogin = wanted.about();
        this.answererLogin = wanted.answerer();
        this.answerDueOn = wanted.receivedOn().plusDays(ANSWER_WITHIN_DAYS);
        this.quietUntil = wanted.quiet() ? quiet(answerDueOn, wanted.on()) : null;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public long id() {
        return id;
    }

    public long customerId() {
        return customerId;
    }

    /** Of the account it is about; null for the customer as a whole. */
    public @Nullable String currency() {
        return currency;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public ComplaintWay way() {
        return way;
    }

    public ComplaintSubject subject() {
        return subject;
    }

    /** As the customer said or wrote it. */
    public String words() {
        return words;
    }

    /** Login of the colleague it is about; null for nobody in particular. */
    public @Nullable String about() {
        return aboutLogin;
    }

    /** Login of whoever answers it. */
    public String answerer() {
        return answererLogin;
    }

    public LocalDate answerDueOn() {
        return answerDueOn;
    }

    /** The last day on which nobody writes to the customer; null where chasing goes on meanwhile. */
    public @Nullable LocalDate quietUntil() {
        return quietUntil;
    }

    public ComplaintState state() {
        return state;
    }

    public boolean isOpen() {
        return state == ComplaintState.OPEN;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && answerDueOn.isBefore(today);
    }

    /** Null until it is answered. */
    public @Nullable ComplaintOutcome outcome() {
        return outcome;
    }

    /** What was done about it, or why it was withdrawn; null while open. */
    public @Nullable String measures() {
        return measures;
    }

    /** Whether the answer went to the customer in writing. */
    public boolean inWriting() {
        return inWriting;
    }

    /** When it was answered or withdrawn. */
    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    /** Login of whoever answered it or noted that it was withdrawn. */
    public @Nullable String closedBy() {
        return closedBy;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** @throws ComplaintRejected when it is closed already */
    void answer(ComplaintAnswer answer, LocalDate on, String by) {
        close(ComplaintState.ANSWERED, answer.measures().strip(), on, by);
        outcome = answer.outcome();
        inWriting = answer.inWriting();
    }

    /** @throws ComplaintRejected when it is closed already */
    void withdraw(String why, LocalDate on, String by) {
        close(ComplaintState.WITHDRAWN, why.strip(), on, by);
    }

    /** @throws ComplaintRejected when it is closed already */
    void assign(String login, LocalDate dueOn, LocalDate today) {
        refuseWhenClosed();
        answererLogin = login;
        answerDueOn = dueOn;
        quietUntil = quietUntil == null ? null : quiet(dueOn, today);
    }

    private void close(ComplaintState how, String text, LocalDate on, String by) {
        refuseWhenClosed();
        state = how;
        measures = text;
        closedOn = on;
        closedBy = by;
    }

    void refuseWhenClosed() {
        if (!isOpen()) {
            throw new ComplaintRejected("This complaint is %s already: write down a new one if the customer comes back."
                    .formatted(state.label().toLowerCase(Locale.ROOT)));
        }
    }

    private static LocalDate quiet(LocalDate dueOn, LocalDate today) {
        return dueOn.isBefore(today) ? today : dueOn;
    }
}
