package io.dunwell.staff;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.core.GrantedAuthority;
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
        return authentication == null
                ? Set.of()
                : hierarchy.getReachableGrantedAuthorities(authentication.getAuthorities()).stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(name -> name.startsWith(PREFIX))
                        .map(name -> name.substring(PREFIX.length()))
                        .collect(Collectors.toSet());
    }
}
