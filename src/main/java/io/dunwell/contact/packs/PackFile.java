package io.dunwell.contact.packs;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.Resource;

/** Reads a list from a file of data; a name that is not known is refused. */
public final class PackFile {

    private PackFile() {}

    /** @throws PackRefused when it cannot be read */
    public static <T> List<T> read(Resource file, String name, Class<T> type) {
        try {
            var sources = ConfigurationPropertySources.from(new YamlPropertySourceLoader().load(name, file));
            return new Binder(sources)
                    .bind(name, Bindable.listOf(type), new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                    .orElseThrow(() -> new PackRefused("The file of packs %s is empty.".formatted(file)));
        } catch (BindException e) {
            throw new PackRefused(
                    "The file of packs %s cannot be read at %s: %s".formatted(file, e.getName(), reason(e)), e);
        } catch (IOException e) {
            throw new PackRefused("The file of packs %s cannot be read.".formatted(file), e);
        }
    }

    private static String reason(Throwable problem) {
        var cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
