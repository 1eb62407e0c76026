package io.dunwell.messaging.versions;

import io.dunwell.messaging.TemplateInfo;
import io.dunwell.messaging.texts.TextPlace;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one text.
 *
 * @param newest null where nothing but the house's own was ever in force
 * @param unfit why the newest version is not used, in one sentence; null when it is
 */
public record TextStatus(
        TextPlace place, @Nullable TextVersion newest, @Nullable TextDraft draft, @Nullable String unfit) {

    public TemplateInfo info() {
        return place.info();
    }

    /** What messages are written with now; 0 for the house's own. */
    public int inForce() {
        return newest == null || unfit != null ? 0 : newest.number();
    }

    /** Whether the words in force come from the house. */
    public boolean isHouse() {
        return newest == null || unfit != null || newest.words() == null;
    }
}
