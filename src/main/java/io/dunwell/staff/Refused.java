package io.dunwell.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UrlPathHelper;

/** How a request that may not pass is told so. */
final class Refused {

    private static final String FRAGMENT = "HX-Request";

    private Refused() {}

    static void configure(ExceptionHandlingConfigurer<HttpSecurity> handling) {
        // A part of a page must not receive the sign-in page in its place: the page's script loads it anew on 401.
        RequestMatcher fragment = new RequestHeaderRequestMatcher(FRAGMENT);
        handling.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), fragment);
        handling.accessDeniedHandler(denied());
    }

    /** The address inside this application, without its context. */
    static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }

    /**
     * A form that lay open until its session ended is no attack: the person signs in again, or is signed in already,
     * and goes on where they were. The page's script knows what they had typed and puts it back.
     */
    private static AccessDeniedHandler denied() {
        return (request, response, exception) -> {
            if (exception instanceof CsrfException) {
                fromAnotherSession(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        };
    }

    private static void fromAnotherSession(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var page = PageBefore.of(request);
        if (path(request).equals("/sign-in")) {
            response.sendRedirect(request.getContextPath() + "/sign-in");
        } else if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getHeader(FRAGMENT) != null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (isSignedIn()) {
            response.sendRedirect(request.getContextPath() + page.get() + "#unsaved");
        } else {
            PageBefore.comeBack(request, page.get());
            response.sendRedirect(request.getContextPath() + "/sign-in?ended");
        }
    }

    private static boolean isSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn;
    }
}
