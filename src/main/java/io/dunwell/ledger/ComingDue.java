package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import java.time.LocalDate;

/** Something open that an account has to pay by a day; charges of the same two days are told once. */
public record ComingDue(AccountId account, LocalDate issuedOn, LocalDate dueOn) {}
