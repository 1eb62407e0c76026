package io.dunwell.integration.web;

import io.dunwell.integration.DateOrder;
import io.dunwell.integration.ImportKind;
import io.dunwell.integration.NumberStyle;
import io.dunwell.integration.mapping.Mapping;
import io.dunwell.integration.mapping.RowGrouping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the selects of these pages offer: value and label. */
final class Choices {

    private Choices() {}

    static Map<String, String> kinds() {
        var result = new LinkedHashMap<String, String>();
        for (var kind : ImportKind.values()) {
            result.put(kind.name(), kind.label());
        }
        return result;
    }

    /** Our own format first, then the mappings, grouped by what they hold when {@code kind} is open. */
    static Map<String, String> mappings(List<Mapping> mappings) {
        var result = new LinkedHashMap<String, String>();
        result.put("", "Dunwell’s own format");
        mappings.forEach(mapping -> result.put(
                mapping.name(), mapping.name() + " · " + mapping.spec().kind().label()));
        return result;
    }

    static Map<String, String> mappings(List<Mapping> mappings, ImportKind kind) {
        return mappings(mappings.stream()
                .filter(mapping -> mapping.spec().kind() == kind)
                .collect(Collectors.toList()));
    }

    static Map<String, String> encodings() {
        var result = new LinkedHashMap<String, String>();
        result.put("", "As found");
        for (var name : List.of(
                "UTF-8",
                "windows-1252",
                "ISO-8859-15",
                "windows-1250",
                "windows-1251",
                "Shift_JIS",
                "GB18030",
                "x-MacRoman",
                "IBM850")) {
            result.put(name, name);
        }
        return result;
    }

    static Map<String, String> separators() {
        var result = new LinkedHashMap<String, String>();
        result.put("", "As found");
        result.put(",", "Comma");
        result.put(";", "Semicolon");
        result.put("tab", "Tab");
        result.put("|", "Vertical bar");
        return result;
    }

    static Map<String, String> dates() {
        var result = new LinkedHashMap<String, String>();
        result.put("", "As found");
        for (var order : DateOrder.values()) {
            result.put(order.name(), order.label());
        }
        return result;
    }

    static Map<String, String> numbers() {
        var result = new LinkedHashMap<String, String>();
        result.put("", "As found");
        for (var style : NumberStyle.values()) {
            result.put(style.name(), style.label());
        }
        return result;
    }

    static Map<String, String> rows() {
        var result = new LinkedHashMap<String, String>();
        for (var grouping : RowGrouping.values()) {
            result.put(grouping.name(), grouping.label());
        }
        return result;
    }
}
