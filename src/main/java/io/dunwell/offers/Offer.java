package io.dunwell.offers;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.Credit;
import io.dunwell.ledger.Ledger;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Pay this in full by a day, and get a discount or a new order at one. */
@Entity
@Table(name = "customer_offer")
public class Offer extends OfferTerms {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    private OfferState state = OfferState.PENDING;

    private BigDecimal received = BigDecimal.ZERO;
    private int timesGiven;
    private @Nullable Long discountCreditId;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decidedBy;
    private @Nullable String note;
    private @Nullable String ending;
    private @Nullable String beyond;
    private @Nullable LocalDate releasedOn;
    private @Nullable String releasedBy;
    private @Nullable Instant releasedAt;
    private @Nullable String invoiceReference;

    @Version
    private int version;

    /** For JPA. */
    protected Offer() {}

    /** @param creditsKnown id of the newest credit in the books */
    Offer(
            String key,
            OfferWanted wanted,
            OfferFigures figures,
            long creditsKnown,
            String recordedBy,
            Instant recordedAt) {
        super(key, wanted, figures, creditsKnown, recordedBy, recordedAt);
        this.note = wanted.note();
    }

    public long id() {
        return id;
    }

    public OfferState state() {
        return state;
    }

    /** What counts of the money received so far. */
    public Money received() {
        return money(received);
    }

    /** When it was fulfilled, lapsed, withdrawn or refused. */
    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    /** Login of whoever approved or refused it; null when nobody had to. */
    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable String note() {
        return note;
    }

    /** Why it was withdrawn or refused; null for another end. */
    public @Nullable String ending() {
        return ending;
    }

    /** The limits it exceeds, in sentences; null when it exceeds none. */
    public @Nullable String beyond() {
        return beyond;
    }

    public @Nullable LocalDate releasedOn() {
        return releasedOn;
    }

    public @Nullable String releasedBy() {
        return releasedBy;
    }

    /** Under which number the order was billed, where it is another than the order's own. */
    public @Nullable String invoiceReference() {
        return invoiceReference;
    }

    public boolean isPending() {
        return state == OfferState.PENDING;
    }

    /** The customer has paid, and the order waits for somebody to release it. */
    public boolean awaitsRelease() {
        return kind() == OfferKind.ORDER && state == OfferState.FULFILLED && releasedOn == null;
    }

    /** Whether the discount stands in the books. */
    public boolean isGiven() {
        return discountCreditId != null;
    }

    @Nullable
    Long discountCreditId() {
        return discountCreditId;
    }

    /** Under which the books know the discount; another one each time it is given again. */
    String creditKey() {
        return timesGiven == 0 ? ownKey() : ownKey() + ":" + (timesGiven + 1);
    }

    boolean isOwn(Credit credit) {
        return credit.source().equals(Ledger.OWN)
                && (credit.externalId().equals(ownKey()) || credit.externalId().startsWith(ownKey() + ":"));
    }

    void request(String limits) {
        state = OfferState.REQUESTED;
        beyond = limits;
    }

    /** @param newest id of the newest credit in the books by now */
    void approve(String by, LocalDate nowBy, long newest) {
        state = OfferState.PENDING;
        decidedBy = by;
        goesOut(nowBy, newest);
    }

    void refuse(String by, LocalDate on, String why) {
        end(OfferState.REFUSED, on, why);
        decidedBy = by;
    }

    /** @throws OfferRejected when it is over already */
    void withdraw(LocalDate on, String why) {
        if (state != OfferState.PENDING) {
            throw new OfferRejected("This offer to pay %s is %s; only an open one can be withdrawn."
                    .formatted(toPay(), state.label().toLowerCase(Locale.ROOT)));
        }
        end(OfferState.WITHDRAWN, on, why);
    }

    void judged(OfferState next, Money paid, LocalDate on) {
        received = paid.amount();
        if (state != next) {
            state = next;
            decidedOn = next == OfferState.PENDING ? null : on;
        }
    }

    void given(long creditId) {
        discountCreditId = creditId;
        timesGiven++;
    }

    void takenBack() {
        discountCreditId = null;
    }

    /** @throws OfferRejected unless its order waits to be released */
    void release(String by, LocalDate on, Instant at) {
        if (!awaitsRelease()) {
            throw new OfferRejected(
                    releasedOn == null
                            ? "No order waits here: this offer is %s."
                                    .formatted(state.label().toLowerCase(Locale.ROOT))
                            : "The order was released on %s by %s already.".formatted(releasedOn, releasedBy));
        }
        releasedOn = on;
        releasedBy = by;
        releasedAt = at;
    }

    void billedAs(@Nullable String reference) {
        invoiceReference = reference;
    }

    private void end(OfferState how, LocalDate on, String why) {
        state = how;
        decidedOn = on;
        ending = why;
    }

    private String ownKey() {
        return "offer:" + id;
    }
}
