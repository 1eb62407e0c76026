package io.dunwell.cases;

import io.dunwell.cases.repairs.Repair;
import io.dunwell.cases.repairs.Repair.Try;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A detail by which a customer is not reached, as the person who mends it reads of it.
 *
 * @param who whose email address or number it is; the customer for a postal address
 * @param value the detail as it stands
 * @param tries oldest first
 * @param waits whether nothing more is sent until it is mended
 */
public record RepairToMend(Repair repair, String who, @Nullable String value, List<Try> tries, boolean waits) {

    public RepairToMend {
        tries = List.copyOf(tries);
    }

    /** The case beside which it is mended, null for none. */
    public @Nullable Long caseId() {
        return repair.caseId();
    }
}
