package io.dunwell.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunwell.worklist.FormField.Choice;
import io.dunwell.worklist.FormField.Condition;
import io.dunwell.worklist.FormField.Kind;
import io.dunwell.worklist.FormField.Limits;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads Camunda Forms JSON, schema version 16, as far as our forms use it.
 *
 * <p>Source: the form-js schema, https://github.com/bpmn-io/form-js (package form-json-schema).
 */
final class FormReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@code conditional.hide} as our forms write it: {@code =a != "x" and a != "y"} hides unless a is x or y. */
    private static final Pattern IS_NOT = Pattern.compile("\\s*(\\w+)\\s*!=\\s*\"([^\"]*)\"\\s*");

    private FormReader() {}

    static TaskForm read(String json) {
        try {
            var form = JSON.readTree(json);
            return new TaskForm(
                    form.path("id").asText(),
                    StreamSupport.stream(form.path("components").spliterator(), false)
                            .map(FormReader::field)
                            .toList());
        } catch (JsonProcessingException broken) {
            throw new UnreadableForm("The form is not JSON: " + broken.getOriginalMessage());
        }
    }

    private static FormField field(JsonNode node) {
        var kind = kind(node);
        var id = node.path("id").asText();
        return new FormField(
                node.path("key").asText(id),
                kind,
                label(node, kind),
                textOrNull(node, "description"),
                node.path("validate").path("required").asBoolean(),
                limits(node),
                textOrNull(node.path("appearance"), "prefixAdorner"),
                choices(node),
                node.path("layout").path("row").asText(id),
                conditions(node.path("conditional").path("hide").asText()));
    }

    private static Kind kind(JsonNode node) {
        var type = node.path("type").asText();
        return switch (type) {
            case "text" -> Kind.TEXT;
            case "textfield" -> Kind.TEXTFIELD;
            case "textarea" -> Kind.TEXTAREA;
            case "number" -> Kind.NUMBER;
            case "datetime" -> Kind.DATE;
            case "select" -> Kind.SELECT;
            case "radio" -> Kind.RADIO;
            case "checkbox" -> Kind.CHECKBOX;
            default -> throw new UnreadableForm("“%s” is a kind of field that cannot be drawn.".formatted(type));
        };
    }

    private static String label(JsonNode node, Kind kind) {
        return switch (kind) {
            case TEXT -> node.path("text").asText();
            case DATE -> node.path("dateLabel").asText(node.path("label").asText());
            default -> node.path("label").asText();
        };
    }

    private static Limits limits(JsonNode node) {
        var validate = node.path("validate");
        return new Limits(
                decimalOrNull(validate.path("min")),
                decimalOrNull(validate.path("max")),
                node.has("decimalDigits") ? node.path("decimalDigits").asInt() : null,
                validate.has("maxLength") ? validate.path("maxLength").asInt() : null);
    }

    private static List<Choice> choices(JsonNode node) {
        return StreamSupport.stream(node.path("values").spliterator(), false)
                .map(value -> new Choice(
                        value.path("value").asText(), value.path("label").asText()))
                .toList();
    }

    /** A condition that is written in another way is not understood, and the field is always shown. */
    private static List<Condition> conditions(String hide) {
        if (!hide.startsWith("=")) {
            return List.of();
        }
        var parts = List.of(hide.substring(1).split("\\band\\b"));
        var matchers = parts.stream().map(IS_NOT::matcher).toList();
        return matchers.stream().allMatch(matcher -> matcher.matches())
                ? matchers.stream()
                        .map(matcher -> new Condition(matcher.group(1), matcher.group(2)))
                        .toList()
                : List.of();
    }

    private static @Nullable String textOrNull(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asText() : null;
    }

    private static @Nullable BigDecimal decimalOrNull(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : new BigDecimal(node.asText());
    }
}
