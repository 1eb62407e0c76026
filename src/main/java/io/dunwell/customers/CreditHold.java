package io.dunwell.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Since when, by whom and why the customer gets no further credit; what is owed is chased all the same. */
@Embeddable
public record CreditHold(
        @Column(name = "credit_hold_since") LocalDate since,
        @Column(name = "credit_hold_by", length = 60) String by,
        @Column(name = "credit_hold_note", length = 500) String note) {}
