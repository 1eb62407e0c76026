package io.dunwell.staff;

import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person at the console where to open Dunwell and how to sign in. Not a log line: logs are kept. */
@Component
class Welcome {

    private final FirstSignIn firstSignIn;
    private final PrintStream console;

    Welcome(FirstSignIn firstSignIn) {
        this.firstSignIn = firstSignIn;
        this.console = System.out;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
            console.println(text(web.getWebServer().getPort()));
        }
    }

    String text(int port) {
        var how = firstSignIn
                .password()
                .map(password -> "Sign in as %s with the password %s (also in %s)"
                        .formatted(FirstSignIn.LOGIN, password, firstSignIn.file()))
                .orElse("Sign in with your name and password.");
        return """

                  Dunwell is ready: http://localhost:%d
                  %s
                """
                .formatted(port, how);
    }
}
