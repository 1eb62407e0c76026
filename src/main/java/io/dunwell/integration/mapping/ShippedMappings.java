package io.dunwell.integration.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The layouts of well-known programs, one JSON file each in {@code mappings/}; the file's name is the mapping's. */
@Component
class ShippedMappings {

    private final List<Mapping> mappings;

    ShippedMappings(MappingJson json) throws IOException {
        var found = new ArrayList<Mapping>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:mappings/*.json")) {
            var name = Objects.requireNonNull(resource.getFilename()).replace(".json", "");
            found.add(new Mapping(name, read(json, resource), true));
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("No shipped mapping was found in mappings/");
        }
        found.sort(Comparator.comparing(Mapping::name));
        mappings = List.copyOf(found);
    }

    private static MappingSpec read(MappingJson json, org.springframework.core.io.Resource resource)
            throws IOException {
        try {
            return json.read(resource.getInputStream());
        } catch (UncheckedIOException broken) {
            throw new IllegalStateException("The mapping " + resource.getFilename() + " cannot be read", broken);
        }
    }

    List<Mapping> all() {
        return mappings;
    }

    Optional<Mapping> find(String name) {
        return mappings.stream().filter(mapping -> mapping.name().equals(name)).findFirst();
    }
}
