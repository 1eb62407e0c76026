package io.dunwell.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** Since when and why nobody chases the customer. */
@Embeddable
public record Stop(
        @Enumerated(EnumType.STRING) @Column(name = "stop_reason", length = 20) StopReason reason,
        @Column(name = "stop_since") LocalDate since,
        @Column(name = "stop_note", length = 500) String note) {}
