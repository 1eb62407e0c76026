package io.dunwell.staff;

import static io.dunwell.staff.Refused.path;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose person was deactivated or got another role or password since it was opened, and shows nothing
 * before a temporary password was changed.
 */
final class SessionCheck extends OncePerRequestFilter {

    private static final List<String> WITHOUT_OWN_PASSWORD =
            List.of("/password", "/sign-in", "/sign-out", "/actuator/");

    private final Team team;
    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();

    SessionCheck(Team team) {
        this.team = team;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            chain.doFilter(request, response);
            return;
        }
        var member = present(person);
        if (member.isEmpty()) {
            end(request, response, authentication);
        } else if (member.get().mustChangePassword()
                && WITHOUT_OWN_PASSWORD.stream().noneMatch(path(request)::startsWith)) {
            response.sendRedirect(request.getContextPath() + "/password");
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<StaffMember> present(SignedIn person) {
        return team.find(person.getUsername())
                .filter(member -> member.active() && member.sessionNumber() == person.sessionNumber());
    }

    private void end(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        signOut.logout(request, response, authentication);
        if (request.getMethod().equals("POST")) {
            PageBefore.of(request).ifPresent(page -> PageBefore.comeBack(request, page));
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?ended");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return path(request).startsWith("/ui/");
    }
}
