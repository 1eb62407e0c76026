package io.dunwell.customers;

import org.jspecify.annotations.Nullable;

/** A line of the customers page. */
public record CustomerRow(
        long id,
        String number,
        String name,
        DebtorType debtorType,
        RiskClass riskClass,
        String country,
        @Nullable String city,
        @Nullable String ownerLogin,
        @Nullable StopReason stopReason) {}
