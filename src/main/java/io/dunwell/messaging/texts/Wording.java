package io.dunwell.messaging.texts;

import java.util.Map;

/**
 * A text ready to be filled.
 *
 * @param version as published; 0 for the house's own
 */
public record Wording(TextPlace place, int version, CompiledTemplate compiled) {

    /** @throws TextRefused when a value cannot stand where the text puts it */
    public MessageText fill(Map<String, Object> fields) {
        return compiled.fill(fields);
    }

    /** The same words under another number. */
    public Wording as(int number) {
        return new Wording(place, number, compiled);
    }

    public String language() {
        return place.language();
    }
}
