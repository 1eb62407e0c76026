package io.dunwell.cases.papers;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a table. */
final class Cells {

    private Cells() {}

    /** Empty for what is not known. */
    static List<String> of(@Nullable Object... values) {
        return Stream.of(values).map(value -> Objects.toString(value, "")).toList();
    }
}
