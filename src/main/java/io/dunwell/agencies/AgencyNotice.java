package io.dunwell.agencies;

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

/** Something that happened to an account on our side and that its agency must be told, once. */
@Entity
public class AgencyNotice {

    /** What happened. */
    public enum Kind {
        PLACED("Placed"),
        /** Asked for once more. */
        PACKAGE("Package"),
        PAYMENT("Paid to us"),
        PAYMENT_RETURNED("Payment went back"),
        CREDIT("Credited"),
        CREDIT_BACK("Credit taken back"),
        ENDED("Ended");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether its mail says where the account's package is. */
        boolean bringsPackage() {
            return this == PLACED || this == PACKAGE;
        }
    }

    /** Whether the agency knows. */
    public enum State {
        WAITING("To be told"),
        /** A mail is on its way; whoever died with it leaves it so, and a person finds out. */
        SENDING("Being sent"),
        TOLD("Told"),
        /** It may have left. */
        UNKNOWN("Perhaps told");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String noticeKey;
    private long placementId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String sentence;
    private LocalDate happenedOn;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private @Nullable String toldBy;
    private @Nullable Instant toldAt;
    private @Nullable String remark;
    private Instant recordedAt;

    @Version
    private int version;

    /** For JPA. */
    protected AgencyNotice() {}

    AgencyNotice(String key, long placementId, Kind kind, String sentence, LocalDate happenedOn, Instant recordedAt) {
        this.noticeKey = key;
        this.placementId = placementId;
        this.kind = kind;
        this.sentence = sentence;
        this.happenedOn = happenedOn;
        this.recordedAt = recordedAt;
    }

    public long id() {
        return id;
    }

    public String key() {
        return noticeKey;
    }

    public long placementId() {
        return placementId;
    }

    public Kind kind() {
        return kind;
    }

    /** In words for the agency; names no person. */
    public String sentence() {
        return sentence;
    }

    public LocalDate happenedOn() {
        return happenedOn;
    }

    public State state() {
        return state;
    }

    /** A login, or the address that was written to. */
    public @Nullable String toldBy() {
        return toldBy;
    }

    public @Nullable Instant toldAt() {
        return toldAt;
    }

    /** Why it was not sent, or is not known to have arrived. */
    public @Nullable String remark() {
        return remark;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    void sending(Instant now) {
        state = State.SENDING;
        toldAt = now;
    }

    void told(String by, Instant now) {
        state = State.TOLD;
        toldBy = by;
        toldAt = now;
        remark = null;
    }

    void waits(String why) {
        state = State.WAITING;
        toldAt = null;
        remark = why;
    }

    void unknown(String why) {
        state = State.UNKNOWN;
        remark = why;
    }
}
