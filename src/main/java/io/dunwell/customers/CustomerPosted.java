package io.dunwell.customers;

import io.dunwell.kernel.Difference;
import io.dunwell.kernel.RowOutcome;
import java.util.List;

/**
 * What became of one customer of a batch.
 *
 * @param id of the customer, whatever the outcome
 * @param differences empty unless the outcome is DIFFERING
 */
public record CustomerPosted(String number, long id, RowOutcome outcome, List<Difference> differences) {}
