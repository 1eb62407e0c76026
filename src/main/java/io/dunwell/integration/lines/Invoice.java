package io.dunwell.integration.lines;

import io.dunwell.integration.mapping.Meaning;
import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note as a file tells it.
 *
 * @param cells the rows it was read from, at least one
 * @param paid what the file says was paid so far, null when it says nothing
 * @param paidOn null when the file does not say
 */
public record Invoice(
        List<Cells> cells,
        CustomerKey customer,
        String number,
        Meaning meaning,
        LocalDate issuedOn,
        List<Part> parts,
        Texts texts,
        @Nullable Money paid,
        @Nullable LocalDate paidOn) {

    /**
     * One due date.
     *
     * @param number from 1
     * @param dueOn null when the customer's terms are to say it
     */
    public record Part(int number, Money amount, @Nullable LocalDate dueOn) {}

    /** What goes with the invoice; {@code discountPercent} is 0 for none. */
    public record Texts(
            @Nullable String description,
            @Nullable String deliveryReference,
            BigDecimal discountPercent,
            @Nullable LocalDate discountUntil,
            @Nullable String email) {}

    public Money total() {
        return parts.stream().map(Part::amount).reduce(Money::plus).orElseThrow();
    }

    public String currency() {
        return total().currency();
    }

    /** The same but for the line it stands on. */
    public boolean saysTheSameAs(Invoice other) {
        return customer.number().equals(other.customer.number())
                && meaning == other.meaning
                && issuedOn.equals(other.issuedOn)
                && parts.equals(other.parts);
    }

    public long line() {
        return cells.get(0).row().line();
    }
}
