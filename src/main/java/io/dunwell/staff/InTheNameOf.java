package io.dunwell.staff;

import java.util.function.Supplier;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Does a deed in the name of a colleague who showed otherwise than by signing in that it is theirs. */
@Component
public class InTheNameOf {

    private final SignIns signIns;

    InTheNameOf(SignIns signIns) {
        this.signIns = signIns;
    }

    /** @throws DisabledException when the person does not work here any more */
    public <T> T run(String login, Supplier<T> deed) {
        var person = signIns.loadUserByUsername(login);
        if (!person.isEnabled()) {
            throw new DisabledException("This person does not work here any more");
        }
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
