package io.dunwell.nightly;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row that one holder at a time may own, until a moment that it keeps putting off. */
@Entity
class NamedLock {

    @Id
    private String name;

    private @Nullable String holder;
    private @Nullable Instant heldUntil;

    /** For JPA. */
    protected NamedLock() {}

    @Nullable
    String holder() {
        return holder;
    }

    @Nullable
    Instant heldUntil() {
        return heldUntil;
    }
}
