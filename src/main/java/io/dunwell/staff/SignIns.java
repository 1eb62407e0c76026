package io.dunwell.staff;

import io.dunwell.kernel.CompanyClock;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Who may sign in, and the count of those who tried in vain. */
@Component
class SignIns implements UserDetailsService {

    private final Team team;
    private final CompanyClock clock;

    SignIns(Team team, CompanyClock clock) {
        this.team = team;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return team.find(plain(login))
                .map(member -> new SignedIn(member, member.isLocked(clock.instant()), team.locale(member)))
                .orElseThrow(() -> new UsernameNotFoundException("Nobody signs in with this name"));
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        team.signedIn(plain(event.getAuthentication().getName()));
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        team.signInFailed(plain(event.getAuthentication().getName()));
    }

    private static String plain(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
