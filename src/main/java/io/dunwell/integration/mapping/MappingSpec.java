package io.dunwell.integration.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dunwell.integration.DateOrder;
import io.dunwell.integration.ImportKind;
import io.dunwell.integration.NumberStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a layout is read; kept as JSON.
 *
 * @param source the book that its numbers belong to: files of one program share it, so that an invoice finds its
 *     customer
 * @param columns names of the file's columns, as in its header; case and blanks around do not count
 * @param optional fields whose column may be absent
 * @param fixed values for fields that have no column, e.g. the currency
 * @param dates null when the file is to say it
 * @param numbers null when the file is to say it
 * @param encoding null when the file is to say it
 * @param stripLeadingZeros of customer numbers, for books that write the same customer as {@code 0042} and {@code 42}
 * @param wholeNumberIds numbers that a spreadsheet wrote as {@code 1930438491.0} are meant without the fraction
 * @param leftOutRows a row whose first filled cell begins with one of these words is no data, e.g. {@code Total}
 * @param meanings of words in the status and document type columns, in lower case; an unknown word is refused
 * @param registersCustomers an invoice or payment of an unknown customer registers the customer
 * @param roundsAmounts amounts with more decimals than the currency has are rounded half up; otherwise they are refused
 * @param paidDateMeansPaid a paid date without a paid amount means paid in full
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MappingSpec(
        ImportKind kind,
        String source,
        Map<Field, String> columns,
        @Nullable Set<Field> optional,
        @Nullable Map<Field, String> fixed,
        @Nullable DateOrder dates,
        @Nullable NumberStyle numbers,
        @Nullable String encoding,
        @Nullable RowGrouping rows,
        boolean stripLeadingZeros,
        boolean wholeNumberIds,
        @Nullable List<String> leftOutRows,
        @Nullable Map<String, Meaning> meanings,
        @Nullable Integer termsDays,
        boolean registersCustomers,
        boolean roundsAmounts,
        @Nullable UnknownPaidDate paidOnUnknown,
        boolean paidDateMeansPaid) {

    public MappingSpec {
        columns = Map.copyOf(columns);
        optional = optional == null ? Set.of() : Set.copyOf(optional);
        fixed = fixed == null ? Map.of() : Map.copyOf(fixed);
        leftOutRows = leftOutRows == null ? List.of() : List.copyOf(leftOutRows);
        meanings = meanings == null ? Map.of() : Map.copyOf(meanings);
        rows = rows == null ? RowGrouping.DUE_DATES : rows;
        paidOnUnknown = paidOnUnknown == null ? UnknownPaidDate.DAY_OF_IMPORT : paidOnUnknown;
    }

    @Override
    public Set<Field> optional() {
        return Objects.requireNonNull(optional);
    }

    @Override
    public Map<Field, String> fixed() {
        return Objects.requireNonNull(fixed);
    }

    @Override
    public List<String> leftOutRows() {
        return Objects.requireNonNull(leftOutRows);
    }

    @Override
    public Map<String, Meaning> meanings() {
        return Objects.requireNonNull(meanings);
    }

    @Override
    public RowGrouping rows() {
        return Objects.requireNonNull(rows);
    }

    @Override
    public UnknownPaidDate paidOnUnknown() {
        return Objects.requireNonNull(paidOnUnknown);
    }

    public boolean has(Field field) {
        return columns.containsKey(field) || fixed().containsKey(field);
    }

    /** Columns without which a file is not of this layout. */
    public List<String> requiredColumns() {
        return columns.entrySet().stream()
                .filter(entry -> !optional().contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Columns by what they hold, for finding out how they are written. */
    public List<String> columnsOf(Field.Type type) {
        var names = new ArrayList<String>();
        columns.forEach((field, column) -> {
            if (field.type() == type) {
                names.add(column);
            }
        });
        return names;
    }
}
