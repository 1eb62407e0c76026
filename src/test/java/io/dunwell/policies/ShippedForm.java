package io.dunwell.policies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A form that ships: its fields, and the answers a person can give to {@code outcome}. */
record ShippedForm(String fileName, String id, List<Field> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One question of a form. */
    record Field(String key, String type, String label, boolean required, Set<String> values) {}

    static List<ShippedForm> all() {
        return ShippedFiles.ending(".form").stream().map(ShippedForm::read).toList();
    }

    static ShippedForm byId(String id) {
        return all().stream().filter(form -> form.id().equals(id)).findFirst().orElseThrow();
    }

    Set<String> outcomes() {
        return fields.stream()
                .filter(field -> field.key().equals("outcome"))
                .flatMap(field -> field.values().stream())
                .collect(Collectors.toSet());
    }

    private static ShippedForm read(Path file) {
        try {
            var json = JSON.readTree(file.toFile());
            var fields = children(json, "components")
                    .filter(component -> !component.path("type").asText().equals("text"))
                    .map(ShippedForm::field)
                    .toList();
            return new ShippedForm(
                    file.getFileName().toString(), json.path("id").asText(), fields);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Field field(JsonNode json) {
        return new Field(
                json.path("key").asText(),
                json.path("type").asText(),
                json.path("label").asText(),
                json.path("validate").path("required").asBoolean(),
                children(json, "values")
                        .map(value -> value.path("value").asText())
                        .collect(Collectors.toSet()));
    }

    private static Stream<JsonNode> children(JsonNode json, String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false);
    }
}
