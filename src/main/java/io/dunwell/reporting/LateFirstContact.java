package io.dunwell.reporting;

import io.dunwell.kernel.Money;
import java.time.LocalDate;

/**
 * A delinquent customer who has not heard from us though the target for the first contact is over.
 *
 * @param dueOn when the oldest overdue item fell due
 */
public record LateFirstContact(long caseId, String customer, String number, Money overdue, LocalDate dueOn) {}
