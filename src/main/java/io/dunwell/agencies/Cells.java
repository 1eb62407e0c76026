package io.dunwell.agencies;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a {@link Paper}. */
public final class Cells {

    private Cells() {}

    /** Empty for what is not known. */
    public static List<String> of(@Nullable Object... values) {
        return Stream.of(values).map(value -> Objects.toString(value, "")).toList();
    }
}
