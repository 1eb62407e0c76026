package io.dunwell.customers;

/** How much care an overdue account of this customer needs. */
public enum RiskClass {
    LOW,
    MEDIUM,
    HIGH
}
