package io.dunwell.contact.packs;

import io.dunwell.contact.rules.CapRule;
import io.dunwell.contact.rules.HoursRule;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The packs that ship, read once. All of them are on, each where and from when it applies. */
@Component
public class Packs {

    private final List<Pack> packs;

    /** @throws PackRefused when a pack cannot be meant as it stands */
    public Packs(@Value("classpath:contact/packs.yaml") Resource file) {
        this.packs = read(file);
        var ids = new HashSet<String>();
        for (var pack : packs) {
            if (!ids.add(String.valueOf(pack.checked().id()))) {
                throw new PackRefused("Two packs are called “%s”.".formatted(pack.id()));
            }
        }
    }

    public List<HoursRule> hours() {
        return packs.stream().flatMap(pack -> pack.hoursRules().stream()).toList();
    }

    public List<CapRule> caps() {
        return packs.stream().flatMap(pack -> pack.capRules().stream()).toList();
    }

    private static List<Pack> read(Resource file) {
        try {
            var sources = ConfigurationPropertySources.from(new YamlPropertySourceLoader().load("packs", file));
            return new Binder(sources)
                    .bind("packs", Bindable.listOf(Pack.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
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
