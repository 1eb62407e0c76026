package io.dunwell.agencies;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of an agency's statement, to be posted.
 *
 * @param statement the agency's number of it; with {@code line} it says which payment is meant
 * @param line counted from 1
 * @param gross what the customer paid, before the agency's share
 * @param collectedOn when the customer paid the agency
 * @param remittedOn when the net was in our bank, null while it is awaited
 */
public record NewAgencyPayment(
        long placementId,
        String statement,
        int line,
        Money gross,
        LocalDate collectedOn,
        @Nullable LocalDate remittedOn,
        @Nullable String note) {

    public NewAgencyPayment {
        statement = statement.strip();
        if (statement.isEmpty() || statement.length() > 60) {
            throw new PlacementRejected("The number of the agency’s statement has 1 to 60 characters: enter it.");
        }
        if (line < 1) {
            throw new PlacementRejected("Lines of a statement count from 1: correct the line.");
        }
        if (!gross.isPositive()) {
            throw new PlacementRejected(
                    "%s is not more than zero: take the first payment back instead.".formatted(gross));
        }
    }
}
