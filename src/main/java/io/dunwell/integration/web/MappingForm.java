package io.dunwell.integration.web;

import io.dunwell.integration.ImportKind;
import io.dunwell.integration.mapping.Field;
import io.dunwell.integration.mapping.MappingSpec;
import io.dunwell.integration.mapping.Meaning;
import io.dunwell.integration.mapping.RowGrouping;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A layout as a person describes it.
 *
 * @param columns the file's column by the key of our field, empty where it has none
 * @param owed words of the status column, with commas between them
 */
record MappingForm(
        @NotBlank(message = "Give the mapping a name.") @Size(max = 80, message = "A name has up to 80 characters.")
                String name,
        @NotBlank(message = "Say which program the file comes from.") @Size(max = 40, message = "Up to 40 characters.")
                String source,
        @Nullable Map<String, String> columns,
        @Nullable RowGrouping rows,
        @Nullable Boolean registersCustomers,
        @Nullable Boolean stripLeadingZeros,
        @Nullable Boolean wholeNumberIds,
        @Nullable Boolean roundsAmounts,
        @Nullable String owed,
        @Nullable String paid,
        @Nullable String leftOut,
        @Nullable String totals) {

    static MappingForm proposing(Map<Field, String> columns) {
        var byKey = new HashMap<String, String>();
        columns.forEach((field, column) -> byKey.put(field.key(), column));
        return new MappingForm("", "", byKey, RowGrouping.FIRST_ROW, true, false, false, false, "", "", "", "Total");
    }

    MappingSpec spec(ImportKind kind) {
        return new MappingSpec(
                kind,
                source.strip(),
                chosen(),
                null,
                null,
                null,
                null,
                null,
                rows,
                Boolean.TRUE.equals(stripLeadingZeros),
                Boolean.TRUE.equals(wholeNumberIds),
                words(totals).toList(),
                meanings(),
                null,
                Boolean.TRUE.equals(registersCustomers),
                Boolean.TRUE.equals(roundsAmounts),
                null,
                true);
    }

    private Map<Field, String> chosen() {
        var result = new EnumMap<Field, String>(Field.class);
        chosenByKey().forEach((key, column) -> {
            if (!column.isBlank()) {
                result.put(Field.ofKey(key), column);
            }
        });
        return result;
    }

    private Map<String, String> chosenByKey() {
        return columns == null ? Map.of() : columns;
    }

    private Map<String, Meaning> meanings() {
        var result = new HashMap<String, Meaning>();
        words(owed).forEach(word -> result.put(word.toLowerCase(Locale.ROOT), Meaning.OWED));
        words(paid).forEach(word -> result.put(word.toLowerCase(Locale.ROOT), Meaning.PAID));
        words(leftOut).forEach(word -> result.put(word.toLowerCase(Locale.ROOT), Meaning.LEFT_OUT));
        return result;
    }

    private static Stream<String> words(@Nullable String text) {
        return text == null
                ? Stream.empty()
                : Arrays.stream(text.split(",", -1)).map(String::strip).filter(word -> !word.isEmpty());
    }

    /** Fields without which a file of this kind cannot be read. */
    List<Field> missing(ImportKind kind) {
        var needed =
                switch (kind) {
                    case CUSTOMERS -> List.<Field>of();
                    case INVOICES -> List.of(Field.INVOICE_NUMBER, Field.ISSUED_ON, Field.AMOUNT);
                    case PAYMENTS -> List.of(Field.RECEIVED_ON, Field.AMOUNT);
                    case BANK_STATEMENT -> List.<Field>of();
                };
        return needed.stream().filter(field -> !chosen().containsKey(field)).toList();
    }
}
