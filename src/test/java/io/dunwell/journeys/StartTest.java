package io.dunwell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.process.DunwellProcess;
import io.dunwell.testing.process.Visitor;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dunwell started, stopped, started again and asked on the command line, as its README tells people to. */
class StartTest {

    private static final Pattern SIGN_IN =
            Pattern.compile("Sign in as admin with the password (\\S+) \\(also in ([^)]+)\\)");
    private static final String OWN_PASSWORD = "quay-parade-in-the-rain";

    @TempDir
    Path folder;

    @Test
    void demoCompanySurvivesARestartAndAnswersACommand() throws Exception {
        int port = freePort();
        var address = "http://localhost:" + port;

        try (var dunwell = started(port)) {
            var printed = dunwell.printed();
            assertThat(printed).contains("Dunwell is ready: " + address);
            foundDemo(new Visitor(address), temporaryPassword(printed));
            dunwell.stop();
        }
        try (var dunwell = started(port)) {
            assertThat(dunwell.printed()).contains("Sign in with your name and password.");
            var visitor = new Visitor(address);
            signIn(visitor, OWN_PASSWORD);
            assertThat(visitor.open("/customers")).contains("Northwind &amp; Daughters", "of 100");
            dunwell.stop();
        }
        nightPrintsOnlyItsReport();
        assertThat(folder).isDirectoryNotContaining("glob:**.trace.db");
    }

    private void nightPrintsOnlyItsReport() throws InterruptedException {
        try (var dunwell = DunwellProcess.application(folder, Map.of(), "--dunwell.command=night")) {
            int exitCode = dunwell.end();

            assertThat(dunwell.printed())
                    .matches(
                            """
                            Night of 2026-03-02: all is well, in .*second.*\\.

                              Import the waiting files +2 files imported, \\d+ lines read, \\d+ new
                              Look at the accounts that changed +100 accounts looked at, \\d+ cases opened, .*
                              Carry out what has become due +No case had anything due\\.
                              Look again at what the night changed +The night's own steps changed no account\\.
                              Remind before the due date +.*
                              Send the messages that are due +\\d+ messages sent.*
                              Tell the agencies +Nothing new for agencies\\.
                              Rank the open tasks +Every task stands where it stood\\.
                              Audit the ledger +Every row adds up\\. Yesterday's rows are sealed\\.
                              Prove that nobody is forgotten +(\\d+) delinquent accounts, \\1 open cases, \\d+ first contacts late
                              Age the ledger +\\d+ accounts aged
                              Open the week's review of the ageing +The week's review of the ageing waits to be signed off\\.
                            """);
            assertThat(dunwell.errors()).isEmpty();
            assertThat(exitCode).isZero();
        }
    }

    private DunwellProcess started(int port) throws InterruptedException {
        var dunwell = DunwellProcess.application(folder, Map.of("SERVER_PORT", String.valueOf(port)));
        var visitor = new Visitor("http://localhost:" + port);
        dunwell.await("good health", () -> visitor.finds("/actuator/health", "\"status\":\"UP\""));
        dunwell.await("the words of welcome", () -> dunwell.printed().contains("Sign in"));
        return dunwell;
    }

    /** As printed, and as kept in the file that is named beside it. */
    private static String temporaryPassword(String printed) throws IOException {
        var words = SIGN_IN.matcher(printed);
        assertThat(words.find()).as(printed).isTrue();
        assertThat(Path.of(words.group(2))).isAbsolute();
        assertThat(Files.readString(Path.of(words.group(2)))).contains("password: " + words.group(1));
        return words.group(1);
    }

    private static void foundDemo(Visitor visitor, String password) throws Exception {
        assertThat(signIn(visitor, password)).contains("Choose a password");
        visitor.send("/password", "present", password, "next", OWN_PASSWORD, "again", OWN_PASSWORD);
        assertThat(visitor.open("/start")).contains("Whose receivables are these?");
        assertThat(visitor.send("/start/demo")).contains("Northwind &amp; Daughters");
    }

    private static String signIn(Visitor visitor, String password) throws Exception {
        visitor.open("/sign-in");
        return visitor.send("/sign-in", "username", "admin", "password", password);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
