package io.dunwell.staff;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The roles of the signed-in person, with those that theirs include; there where roles are known. */
public class HeldRoles {

    private static final String PREFIX = "ROLE_";

    private final RoleHierarchy hierarchy;

    HeldRoles(RoleHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** Names of {@link Role}s; empty when nobody is signed in. */
    public Set<String> now() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? Set.of() : names(authentication.getAuthorities());
    }

    /** Names of a role and of those it includes. */
    public Set<String> of(Role role) {
        return names(List.of(new SimpleGrantedAuthority(PREFIX + role.name())));
    }

    private Set<String> names(Collection<? extends GrantedAuthority> authorities) {
        return hierarchy.getReachableGrantedAuthorities(authorities).stream()
                .map(GrantedAuthority::getAuthority)
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()))
                .collect(Collectors.toSet());
    }
}
