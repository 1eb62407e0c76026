package io.dunwell.worklist;

import io.dunwell.staff.CurrentUser;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who asks, and which tasks they may take. */
@Component
public class TaskForce {

    private static final String PREFIX = "ROLE_";

    private final CurrentUser user;
    private final RoleHierarchy hierarchy;

    TaskForce(CurrentUser user, RoleHierarchy hierarchy) {
        this.user = user;
        this.hierarchy = hierarchy;
    }

    /** The signed-in person; nobody may take anything without one. */
    public Worker current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return new Worker(user.login(), authentication == null ? Set.of() : roles(authentication.getAuthorities()));
    }

    private Set<String> roles(java.util.Collection<? extends GrantedAuthority> granted) {
        return hierarchy.getReachableGrantedAuthorities(granted).stream()
                .map(GrantedAuthority::getAuthority)
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()))
                .collect(Collectors.toSet());
    }
}
