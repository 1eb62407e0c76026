package io.dunwell.messaging.versions;

import io.dunwell.messaging.texts.TextPlace;
import io.dunwell.messaging.texts.Words;
import java.time.Instant;

/**
 * A text that is being worked on; nothing is sent with it.
 *
 * @param version changes with every save
 */
public record TextDraft(TextPlace place, Words words, String savedBy, Instant savedAt, int version) {}
