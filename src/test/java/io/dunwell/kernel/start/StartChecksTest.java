package io.dunwell.kernel.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.FileSystemUtils;

/** Whatever keeps Dunwell from starting is told in a sentence with its remedy, and no stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class StartChecksTest {

    @TempDir
    Path folder;

    @Test
    void relativeFolderBecomesAbsolute() throws IOException {
        var books = Path.of("target", "books of a test");
        FileSystemUtils.deleteRecursively(books);

        try (var context = application(WebApplicationType.NONE).run("--dunwell.data=" + books)) {
            assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
                    .startsWith("jdbc:h2:file:" + books.toAbsolutePath() + "/dunwell;");
        }

        assertThat(books.resolve("dunwell.mv.db")).exists();
    }

    @Test
    void folderThatCannotBeWrittenToIsNamed(CapturedOutput output) throws IOException {
        var file = Files.writeString(folder.resolve("note.txt"), "no folder");

        refused("--server.port=0", "--dunwell.data=" + file);

        assertThat(output)
                .contains("Dunwell cannot write to its folder " + file + " (DUNWELL_DATA).")
                .contains("Set DUNWELL_DATA to a folder that the user who starts Dunwell may write to")
                .doesNotContain("\tat ");
    }

    @Test
    void databaseThatAnotherDunwellHasOpenIsTold(CapturedOutput output) throws IOException {
        var file = folder.resolve("dunwell.mv.db");

        try (var other = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = other.lock()) {
            refused("--server.port=0", "--dunwell.data=" + folder);
        }

        assertThat(output)
                .contains("Another Dunwell has the database in " + folder + " (DUNWELL_DATA) open.")
                .contains("Stop the other one first, or set DUNWELL_DATA to another folder.")
                .doesNotContain("\tat ");
    }

    @Test
    void portThatIsInUseIsNamed(CapturedOutput output) throws IOException {
        try (var other = new ServerSocket(0)) {
            refused("--server.port=" + other.getLocalPort());

            assertThat(output)
                    .contains("Port " + other.getLocalPort() + " is in use, perhaps by another Dunwell.")
                    .contains("Stop what listens there, or set SERVER_PORT to another port.")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void databaseServerThatDoesNotAnswerIsNamed(CapturedOutput output) {
        refused(
                "--server.port=0",
                "--dunwell.data=" + folder,
                "--spring.profiles.active=mysql",
                "--DUNWELL_DB_URL=jdbc:mysql://127.0.0.1:1/dunwell?sslMode=DISABLED",
                "--DUNWELL_DB_USER=dunwell",
                "--DUNWELL_DB_PASSWORD=secret-word");

        assertThat(output)
                .contains("No database answers at jdbc:mysql://127.0.0.1:1/dunwell.")
                .contains("Correct host and port in DUNWELL_DB_URL, or start the database server.")
                .doesNotContain("secret-word")
                .doesNotContain("\tat ");
    }

    @Test
    void profileMysqlWithoutADatabaseNamesItsSettings(CapturedOutput output) {
        refused("--server.port=0", "--dunwell.data=" + folder, "--spring.profiles.active=mysql");

        assertThat(output)
                .contains("one of DUNWELL_DB_URL, DUNWELL_DB_USER and DUNWELL_DB_PASSWORD is missing.")
                .doesNotContain("\tat ");
    }

    private static void refused(String... arguments) {
        var application = application(WebApplicationType.SERVLET);

        assertThatThrownBy(() -> application.run(arguments)).isInstanceOf(CannotStart.class);
    }

    private static SpringApplication application(WebApplicationType type) {
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(type);
        application.setRegisterShutdownHook(false);
        return application;
    }

    /** No bean at all: what is tested comes before them. */
    static class Nothing {}
}
