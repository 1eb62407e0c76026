package io.dunwell.integration.files;

import io.dunwell.integration.DateOrder;
import io.dunwell.integration.NumberStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a file before it is opened.
 *
 * @param columns that must be there; empty to take whatever looks like a header
 * @param dateColumns columns whose dates must be readable
 * @param amountColumns columns whose amounts must be readable
 * @param encoding name of a character set that a person or a mapping gave, null to find it
 * @param separator null to find it
 * @param dates null to find it
 * @param numbers null to find it
 */
public record Wanted(
        List<String> columns,
        List<String> dateColumns,
        List<String> amountColumns,
        @Nullable String encoding,
        @Nullable Character separator,
        @Nullable DateOrder dates,
        @Nullable NumberStyle numbers) {

    public static final Wanted ANYTHING = new Wanted(List.of(), List.of(), List.of(), null, null, null, null);
}
