package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;

/**
 * Money that came in after a write-off.
 *
 * @param reference of the payment
 * @param amount negative where the payment went back
 */
public record Recovery(AccountId account, LocalDate on, String reference, Money amount) {}
