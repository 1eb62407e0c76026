package io.dunwell.staff;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives a new installation its administrator: with the password from {@code DUNWELL_ADMIN_PASSWORD}, or with a random
 * one that must be changed. Does nothing once there are people.
 */
@Component
@Order(0)
class FirstAdministrator implements ApplicationRunner {

    private final Team team;
    private final Passwords passwords;
    private final FirstSignIn firstSignIn;
    private final String given;

    FirstAdministrator(
            Team team,
            Passwords passwords,
            FirstSignIn firstSignIn,
            @Value("${DUNWELL_ADMIN_PASSWORD:}") String given) {
        this.team = team;
        this.passwords = passwords;
        this.firstSignIn = firstSignIn;
        this.given = given;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!team.isEmpty()) {
            return;
        }
        if (given.isEmpty()) {
            var password = passwords.random();
            firstSignIn.write(password);
            team.begin(FirstSignIn.LOGIN, password, true);
        } else {
            passwords.check(given, FirstSignIn.LOGIN);
            team.begin(FirstSignIn.LOGIN, given, false);
        }
    }
}
