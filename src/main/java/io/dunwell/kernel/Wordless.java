package io.dunwell.kernel;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may keep it: what happened and where, not what was said. Messages of exceptions quote what
 * people typed and what stands in the books: names, addresses, numbers.
 */
public final class Wordless extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Wordless(Throwable failure, @Nullable Throwable cause) {
        super(kind(failure), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    /** Of the failure and all of its causes; a database's refusal keeps its codes. */
    public static Wordless of(Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Wordless of(Throwable failure, Set<Throwable> seen) {
        seen.add(failure);
        var cause = failure.getCause();
        return new Wordless(failure, cause == null || seen.contains(cause) ? null : of(cause, seen));
    }

    private static String kind(Throwable failure) {
        var name = failure.getClass().getName();
        return failure instanceof SQLException refusal
                ? "%s state=%s code=%d".formatted(name, refusal.getSQLState(), refusal.getErrorCode())
                : name;
    }
}
