package io.dunwell.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UrlPathHelper;

/** How a request that may not pass is told so. */
final class Refused {

    private Refused() {}

    static void configure(ExceptionHandlingConfigurer<HttpSecurity> handling) {
        // A part of a page must not receive the sign-in page in its place: the page's script loads it anew on 401.
        RequestMatcher fragment = new RequestHeaderRequestMatcher("HX-Request");
        handling.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), fragment);
        handling.accessDeniedHandler(denied());
    }

    /** The address inside this application, without its context. */
    static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }

    /** A sign-in form that lay open until its session ended is shown again instead of an error. */
    private static AccessDeniedHandler denied() {
        return (request, response, exception) -> {
            if (exception instanceof CsrfException && path(request).equals("/sign-in")) {
                response.sendRedirect(request.getContextPath() + "/sign-in");
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        };
    }
}
