package io.dunwell.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that was begun here and never written down.
 *
 * @param by login of the person who dialled
 * @param with name of the contact whose number it was
 * @param dialled E.164
 * @param unanswered whether it is known that nobody answered; else it is not told what came of it
 * @param recent whether the next call that this person writes down is taken to be this one
 */
public record BegunCall(
        long id,
        Instant begunAt,
        String by,
        @Nullable String with,
        @Nullable String dialled,
        boolean unanswered,
        boolean recent) {}
