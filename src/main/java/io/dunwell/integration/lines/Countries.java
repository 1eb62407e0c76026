package io.dunwell.integration.lines;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ISO codes of countries by their code or their English name. */
final class Countries {

    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        for (var code : Locale.getISOCountries()) {
            BY_NAME.put(new Locale("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            BY_NAME.put(code.toLowerCase(Locale.ROOT), code);
        }
    }

    private Countries() {}

    /** Null when nothing is called so. */
    static @Nullable String code(String text) {
        return BY_NAME.get(text.strip().toLowerCase(Locale.ROOT));
    }
}
