package io.dunwell.offers;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What is offered for what, as the customer reads it; of this only the last day moves, and only by an approval. */
@MappedSuperclass
public abstract class OfferTerms {

    private String offerKey;
    private long customerId;

    @Enumerated(EnumType.STRING)
    private OfferKind kind;

    /** To be paid; the other amounts are in its currency. */
    @Embedded
    private Money amount;

    private BigDecimal owed;
    private BigDecimal discount;
    private @Nullable BigDecimal discountPercent;
    private @Nullable String orderReference;
    private @Nullable String orderDescription;
    private @Nullable BigDecimal orderAmount;
    private LocalDate madeOn;
    private LocalDate payBy;
    private long creditsKnown;
    private String recordedBy;
    private Instant recordedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 200)
    @CollectionTable(name = "offer_item", joinColumns = @JoinColumn(name = "offer_id"))
    @Column(name = "charge_id")
    private Set<Long> chargeIds = new HashSet<>();

    /** For JPA. */
    protected OfferTerms() {}

    /** @param creditsKnown id of the newest credit in the books */
    OfferTerms(
            String key,
            OfferWanted wanted,
            OfferFigures figures,
            long creditsKnown,
            String recordedBy,
            Instant recordedAt) {
        this.offerKey = key;
        this.customerId = wanted.account().customerId();
        this.kind = wanted.kind();
        this.amount = figures.toPay();
        this.owed = figures.owed().amount();
        this.discount = figures.discount().amount();
        this.discountPercent = wanted.discount() instanceof Discount.Percent share ? share.percent() : null;
        var order = wanted.order();
        if (order != null) {
            this.orderReference = order.reference();
            this.orderDescription = order.description();
            this.orderAmount = order.amount().amount();
        }
        this.madeOn = wanted.on();
        this.payBy = wanted.payBy();
        this.creditsKnown = creditsKnown;
        this.chargeIds.addAll(wanted.items());
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public AccountId account() {
        return new AccountId(customerId, amount.currency());
    }

    public OfferKind kind() {
        return kind;
    }

    /** In full, by {@link #payBy}. */
    public Money toPay() {
        return amount;
    }

    /** What was open on its items when it was made, less credit not applied yet. */
    public Money owed() {
        return money(owed);
    }

    /** Off what is owed, or off the order. */
    public Money discount() {
        return money(discount);
    }

    /** Null where the discount was given as an amount. */
    public @Nullable BigDecimal percent() {
        return discountPercent == null ? null : discountPercent.stripTrailingZeros();
    }

    /** What is released once all is paid; null for a settlement. */
    public @Nullable Order order() {
        return orderReference == null || orderAmount == null
                ? null
                : new Order(orderReference, Objects.requireNonNullElse(orderDescription, ""), money(orderAmount));
    }

    /** The charges that are to be settled; later ones do not join them. */
    public Set<Long> chargeIds() {
        return Set.copyOf(chargeIds);
    }

    public LocalDate madeOn() {
        return madeOn;
    }

    /** The last day on which money received counts. */
    public LocalDate payBy() {
        return payBy;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Payments with a higher id were not known when it went out. */
    long creditsKnown() {
        return creditsKnown;
    }

    void goesOut(LocalDate nowBy, long newestCredit) {
        payBy = nowBy;
        creditsKnown = newestCredit;
    }

    /** The columns have more decimals than the currency. */
    Money money(BigDecimal figure) {
        return Money.of(figure, amount.currency());
    }
}
