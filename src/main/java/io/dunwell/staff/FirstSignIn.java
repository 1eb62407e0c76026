package io.dunwell.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The first administrator's temporary password, in a file that only its owner can read, until it is changed. */
@Component
class FirstSignIn {

    static final String LOGIN = "admin";

    private final Path file;

    FirstSignIn(@Value("${dunwell.data}") Path data) {
        this.file = data.resolve("first-sign-in.txt");
    }

    Path file() {
        return file;
    }

    /** Empty once the password was changed, and when it came from the environment. */
    Optional<String> password() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith("password: "))
                            .map(line -> line.substring("password: ".length()))
                            .findFirst()
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), e);
        }
    }

    void write(String password) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            createForOwner();
            Files.writeString(
                    file,
                    """
                    sign-in name: %s
                    password: %s
                    This file disappears when the password is changed.
                    """
                            .formatted(LOGIN, password));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written: make its folder writable".formatted(file), e);
        }
    }

    void forget(String login) {
        if (login.equals(LOGIN)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("%s cannot be deleted: delete it by hand".formatted(file), e);
            }
        }
    }

    /** Closed to others before the password is in it. */
    private void createForOwner() throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
