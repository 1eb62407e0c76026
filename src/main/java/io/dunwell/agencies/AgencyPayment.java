package io.dunwell.agencies;

import io.dunwell.kernel.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of an agency's statement: what a customer paid to it, what it keeps, and whether the rest is in our bank. */
@Entity
public class AgencyPayment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long agencyId;
    private String statement;
    private int line;
    private long placementId;
    private long creditId;

    @Embedded
    private Money amount;

    private BigDecimal commission;
    private LocalDate collectedOn;
    private @Nullable LocalDate remittedOn;
    private @Nullable LocalDate takenBackOn;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private int version;

    /** For JPA. */
    protected AgencyPayment() {}

    AgencyPayment(
            Placement placement,
            NewAgencyPayment given,
            Money commission,
            long creditId,
            String recordedBy,
            Instant recordedAt) {
        this.agencyId = placement.agencyId();
        this.statement = given.statement();
        this.line = given.line();
        this.placementId = placement.id();
        this.creditId = creditId;
        this.amount = given.gross();
        this.commission = commission.amount();
        this.collectedOn = given.collectedOn();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public long id() {
        return id;
    }

    /** The agency's number of its statement. */
    public String statement() {
        return statement;
    }

    public int line() {
        return line;
    }

    public long placementId() {
        return placementId;
    }

    public long creditId() {
        return creditId;
    }

    /** What the customer paid. */
    public Money gross() {
        return amount;
    }

    public Money commission() {
        return Money.of(commission, amount.currency());
    }

    /** What the agency owes us of it. */
    public Money net() {
        return gross().minus(commission());
    }

    public LocalDate collectedOn() {
        return collectedOn;
    }

    /** When the net was in our bank, null while the agency holds it. */
    public @Nullable LocalDate remittedOn() {
        return remittedOn;
    }

    public @Nullable LocalDate takenBackOn() {
        return takenBackOn;
    }

    public boolean stands() {
        return takenBackOn == null;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    boolean says(NewAgencyPayment given) {
        return placementId == given.placementId()
                && gross().equals(given.gross())
                && collectedOn.equals(given.collectedOn());
    }

    /** @throws PlacementRejected when it came before, or was taken back, or the day lies before the payment */
    void remitted(LocalDate on) {
        if (!stands() || remittedOn != null) {
            throw new PlacementRejected(
                    "Line %d of statement %s is settled already: nothing is awaited.".formatted(line, statement));
        }
        if (on.isBefore(collectedOn)) {
            throw new PlacementRejected(
                    "The customer paid on %s: the net cannot have come before.".formatted(collectedOn));
        }
        remittedOn = on;
    }

    void takeBack(LocalDate on) {
        takenBackOn = on;
    }
}
