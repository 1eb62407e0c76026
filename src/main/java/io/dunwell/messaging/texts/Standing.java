package io.dunwell.messaging.texts;

import java.util.Set;

/**
 * What may be written at present besides what always may.
 *
 * @param suitIntended whether the owner has said that final notices may announce a suit, because one is intended
 * @param ownDomains where text messages may link to; not asked when empty
 */
public record Standing(boolean suitIntended, Set<String> ownDomains) {

    public static final Standing HOUSE = new Standing(false, Set.of());

    public Standing {
        ownDomains = Set.copyOf(ownDomains);
    }
}
