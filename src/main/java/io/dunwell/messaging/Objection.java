package io.dunwell.messaging;

import java.time.Instant;

/** Why a message that is due must not leave now. */
public sealed interface Objection {

    /** One sentence for the person who asks. */
    String reason();

    /** It never leaves. */
    record Never(String reason) implements Objection {}

    /** It waits, and is asked about again. */
    record NotBefore(Instant moment, String reason) implements Objection {}
}
