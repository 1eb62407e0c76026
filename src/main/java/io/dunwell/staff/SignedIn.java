package io.dunwell.staff;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person behind a session, as they were when it was opened. */
public final class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final String login;
    private final String name;
    private final Role role;
    private final boolean active;
    private final boolean locked;
    private final int sessionNumber;
    private final Locale locale;
    private final String language;
    private String hash;

    SignedIn(StaffMember member, boolean locked, Locale locale) {
        this.login = member.login();
        this.name = member.name();
        this.role = member.role();
        this.active = member.active();
        this.locked = locked;
        this.sessionNumber = member.sessionNumber();
        this.locale = locale;
        this.language = member.language();
        this.hash = member.passwordHash();
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    Locale locale() {
        return locale;
    }

    /** Tag of the language in which they read pages. */
    public String language() {
        return language;
    }

    int sessionNumber() {
        return sessionNumber;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public String getPassword() {
        return hash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public void eraseCredentials() {
        hash = "";
    }
}
