package io.dunwell.integration.mapping;

import io.dunwell.customers.NewCustomer;
import io.dunwell.integration.ImportKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Our own format, {@code docs/import-formats.md}: columns are called as the fields are, dates are ISO, a point stands
 * before the cents.
 */
public final class OwnFormat {

    public static final String NAME = NewCustomer.OWN_BOOK;

    private static final Map<ImportKind, Set<Field>> REQUIRED = Map.of(
            ImportKind.CUSTOMERS, EnumSet.of(Field.CUSTOMER_NUMBER, Field.CUSTOMER_NAME),
            ImportKind.INVOICES,
                    EnumSet.of(
                            Field.CUSTOMER_NUMBER, Field.INVOICE_NUMBER, Field.ISSUED_ON, Field.AMOUNT, Field.CURRENCY),
            ImportKind.PAYMENTS, EnumSet.of(Field.PAYMENT_ID, Field.RECEIVED_ON, Field.AMOUNT, Field.CURRENCY));

    private OwnFormat() {}

    /** @param kind not a bank statement, which has formats of its own */
    public static MappingSpec of(ImportKind kind) {
        var columns = new EnumMap<Field, String>(Field.class);
        Field.of(kind).forEach(field -> columns.put(field, field.key()));
        var optional = EnumSet.copyOf(columns.keySet());
        optional.removeAll(REQUIRED.getOrDefault(kind, Set.of()));
        return new MappingSpec(
                kind,
                NAME,
                columns,
                optional,
                null,
                null,
                io.dunwell.integration.NumberStyle.POINT,
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                false,
                false,
                null,
                false);
    }

    /** Columns that our format does not have, for telling of slips. */
    public static List<String> unknownColumns(ImportKind kind, List<String> header) {
        var known = Field.of(kind).stream().map(Field::key).toList();
        return header.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !known.contains(name.toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }

    static List<ImportKind> kinds() {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> kind != ImportKind.BANK_STATEMENT)
                .toList();
    }
}
