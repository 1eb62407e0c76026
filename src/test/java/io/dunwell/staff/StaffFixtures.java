package io.dunwell.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** People for tests, added the way an administrator adds them. */
public final class StaffFixtures {

    /** Good enough for everybody in a test. */
    public static final String PASSWORD = "four blue tin boats";

    private StaffFixtures() {}

    /** Signs in with {@link #PASSWORD}, which need not be changed; reads numbers and dates as in Britain. */
    public static StaffMember person(Team team, String login, Role role) {
        return person(team, login, role, "en-GB");
    }

    /** @param locale null for as in the company's country */
    public static StaffMember person(Team team, String login, Role role, @Nullable String locale) {
        asAdministrator(() -> team.add(new NewMember(login, "Person " + login, role, "en", locale), PASSWORD));
        return team.find(login).orElseThrow();
    }

    public static void asAdministrator(Runnable deed) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        var administrator = new TestingAuthenticationToken("chief", "", List.of(() -> "ROLE_ADMIN"));
        context.setAuthentication(administrator);
        SecurityContextHolder.setContext(context);
        try {
            deed.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
