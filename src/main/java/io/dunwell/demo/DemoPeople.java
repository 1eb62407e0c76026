package io.dunwell.demo;

import io.dunwell.staff.NewMember;
import io.dunwell.staff.Role;
import io.dunwell.staff.Team;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The people who work at the demo company, so that each role can be tried. They share one password, told in a file. */
@Component
class DemoPeople {

    static final List<NewMember> ALL = List.of(
            new NewMember("maya", "Maya Brennan", Role.COLLECTOR, "en"),
            new NewMember("jonas", "Jonas Feldmann", Role.COLLECTOR, "de"),
            new NewMember("nora", "Nora Northwind", Role.SUPERVISOR, "en"),
            new NewMember("priya", "Priya Raman", Role.POLICY_MANAGER, "en"));

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Team team;
    private final Path file;
    private final String given;

    DemoPeople(Team team, @Value("${dunwell.data}") Path data, @Value("${DUNWELL_ADMIN_PASSWORD:}") String given) {
        this.team = team;
        this.file = data.resolve("demo-sign-ins.txt");
        this.given = given;
    }

    /** Where their sign-in names and password are written. */
    Path file() {
        return file;
    }

    void hire() {
        var password = given.isEmpty() ? password() : given;
        ALL.forEach(member -> team.add(member, password));
        write(password);
    }

    private void write(String password) {
        var people = ALL.stream()
                .map(member -> "%-8s %s, %s"
                        .formatted(member.login(), member.name(), member.role().label()))
                .collect(Collectors.joining("\n"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.writeString(file, "");
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(
                    file,
                    "People of the demo company:\n%s\npassword of each: %s\n"
                            .formatted(people, given.isEmpty() ? password : "as in DUNWELL_ADMIN_PASSWORD"));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written: make its folder writable".formatted(file), e);
        }
    }

    private static String password() {
        return new SecureRandom()
                .ints(16, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?=.)", "$1-");
    }
}
