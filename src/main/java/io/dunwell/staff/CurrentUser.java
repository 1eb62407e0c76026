package io.dunwell.staff;

import java.util.List;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whose deed the present one is: the signed-in person's login, or {@code dunwell} for automatic work. */
@Component
public class CurrentUser {

    /** Recorded for everything the engine, the night and the workers do. */
    public static final String AUTOMATIC = "dunwell";

    public String login() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return isPerson(authentication) ? authentication.getName() : AUTOMATIC;
    }

    /** The person's name as colleagues know it. */
    public String name() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? person.name()
                : login();
    }

    /** Whether the present deed is that of a person who decides escalations and approvals. */
    public boolean mayApprove() {
        return hasOneOf(List.of("ROLE_SUPERVISOR"));
    }

    /** Whether it is that of a supervisor or an administrator. */
    public boolean oversees() {
        return hasOneOf(List.of("ROLE_SUPERVISOR", "ROLE_ADMIN"));
    }

    private static boolean hasOneOf(List<String> authorities) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && isPerson(authentication)
                && authentication.getAuthorities().stream()
                        .anyMatch(granted -> authorities.contains(granted.getAuthority()));
    }

    private static boolean isPerson(@org.jspecify.annotations.Nullable Authentication authentication) {
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }
}
