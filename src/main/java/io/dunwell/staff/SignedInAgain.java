package io.dunwell.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Keeps the session in which a person changed something about themselves, as the person they are now. */
@Component
public class SignedInAgain {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    private final Team team;

    SignedInAgain(Team team) {
        this.team = team;
    }

    public void as(StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        var person = new SignedIn(member, false, team.locale(member));
        person.eraseCredentials();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        request.changeSessionId();
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
