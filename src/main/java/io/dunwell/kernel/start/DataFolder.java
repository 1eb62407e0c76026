package io.dunwell.kernel.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes the folder of {@code dunwell.data} absolute, since the embedded database takes no path like {@code books}. */
final class DataFolder implements EnvironmentPostProcessor {

    static final String SETTING = "dunwell.data";

    private static final String REMEDY =
            "Set DUNWELL_DATA to a folder that the user who starts Dunwell may write to, or make this one writable.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var given = environment.getProperty(SETTING);
        if (given != null && !given.isBlank()) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("dunwell data folder", Map.of(SETTING, absolute(given))));
        }
    }

    /** @throws CannotStart when it is no folder that can be written to */
    static void check(String folder) {
        // Whatever follows would be read as a setting of the embedded database.
        if (folder.contains(";")) {
            throw new CannotStart(
                    "The folder %s (DUNWELL_DATA) has a semicolon in its name.".formatted(folder), REMEDY, null);
        }
        try {
            var path = Files.createDirectories(Path.of(folder));
            Files.delete(Files.createTempFile(path, "writable", null));
        } catch (IOException | InvalidPathException e) {
            throw new CannotStart("Dunwell cannot write to its folder %s (DUNWELL_DATA).".formatted(folder), REMEDY, e);
        }
    }

    private static String absolute(String given) {
        try {
            return Path.of(given).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return given;
        }
    }
}
