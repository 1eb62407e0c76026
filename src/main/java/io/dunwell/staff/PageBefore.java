package io.dunwell.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** The page of ours on which a form was filled in that could not be taken, so that the person gets back to it. */
final class PageBefore {

    /** Where Spring Security looks after a sign-in for the address to go on with. */
    private static final String GO_ON_WITH = "SPRING_SECURITY_SAVED_REQUEST";

    private PageBefore() {}

    /** Its address inside this application; empty when the form came from another site. */
    static Optional<String> of(HttpServletRequest request) {
        var referer = uri(request.getHeader(HttpHeaders.REFERER));
        if (referer == null || referer.getRawPath() == null || !isOurs(request, referer)) {
            return Optional.empty();
        }
        var path = referer.getRawPath();
        if (!path.startsWith(request.getContextPath() + "/")) {
            return Optional.empty();
        }
        var inside = path.substring(request.getContextPath().length());
        return inside.startsWith("//")
                ? Optional.empty()
                : Optional.of(referer.getRawQuery() == null ? inside : inside + "?" + referer.getRawQuery());
    }

    /** Leads there after the next sign-in. */
    static void comeBack(HttpServletRequest request, String page) {
        request.getSession().setAttribute(GO_ON_WITH, new SimpleSavedRequest(page));
    }

    private static boolean isOurs(HttpServletRequest request, URI referer) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? referer.getRawAuthority() != null
                        && referer.getRawAuthority().equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
                : site.equals("same-origin");
    }

    private static @Nullable URI uri(@Nullable String address) {
        try {
            return address == null ? null : URI.create(address);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
