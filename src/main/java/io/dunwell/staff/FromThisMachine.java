package io.dunwell.staff;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Administrators, and a collector of metrics that runs on the same machine.
 *
 * <p>A request that a proxy on this machine passes on comes from elsewhere: it carries a forwarding header.
 */
final class FromThisMachine implements AuthorizationManager<RequestAuthorizationContext> {

    private final AuthorizationManager<RequestAuthorizationContext> administrators =
            AuthorityAuthorizationManager.hasRole("ADMIN");

    @Override
    @SuppressWarnings("deprecation")
    public @Nullable AuthorizationDecision check(
            Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(authorize(authentication, context).isGranted());
    }

    @Override
    public AuthorizationResult authorize(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        boolean forwarded = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        if (!forwarded && isLoopback(request.getRemoteAddr())) {
            return new AuthorizationDecision(true);
        }
        var result = administrators.authorize(authentication, context);
        return result == null ? new AuthorizationDecision(false) : result;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
