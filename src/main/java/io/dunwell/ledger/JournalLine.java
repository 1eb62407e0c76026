package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.time.LocalDate;

/**
 * One side of a posting.
 *
 * @param amount a debit when positive, a credit when negative
 */
public record JournalLine(LocalDate on, JournalAccount account, Money amount, String reference) {}
