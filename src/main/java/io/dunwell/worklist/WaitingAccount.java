package io.dunwell.worklist;

import io.dunwell.cases.Standing;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;

/**
 * An account on which nobody has to do anything at the moment, and what is waited for.
 *
 * @param what the step that Dunwell takes next
 * @param on the day of that step, at the latest
 */
public record WaitingAccount(
        AccountId account,
        String customerName,
        String customerNumber,
        Standing standing,
        String what,
        LocalDate on,
        Money overdue,
        Money toCollect) {}
