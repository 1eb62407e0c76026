package io.dunwell.staff.language;

import io.dunwell.staff.SignedIn;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** The language in which the signed-in person reads pages. */
class PageLanguage {

    private final Languages languages;

    PageLanguage(Languages languages) {
        this.languages = languages;
    }

    /** Language tag. */
    String tag() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? person.language()
                : "en";
    }

    /** Empty when pages are read as they are written. */
    Optional<Phrases> phrases() {
        return languages.of(tag());
    }
}
