package io.dunwell.integration.files;

import io.dunwell.integration.DateOrder;
import io.dunwell.integration.NumberStyle;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that must be known to read a text file's rows.
 *
 * @param headerLine line that names the columns; the data begin after it
 * @param dates null when no date of the file needs an order
 * @param numbers null when no amount of the file needs a style
 */
public record Layout(
        Charset charset,
        char separator,
        long headerLine,
        List<String> header,
        @Nullable DateOrder dates,
        @Nullable NumberStyle numbers) {

    /** Position of a column, -1 when the file has none of that name; the first one counts when a name stands twice. */
    public int position(String column) {
        return HeaderNames.position(header, column);
    }
}
