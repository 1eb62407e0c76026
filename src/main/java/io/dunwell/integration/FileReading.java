package io.dunwell.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dunwell.integration.files.Layout;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How the rows of a file were read, kept with its import.
 *
 * @param header names of the columns, in their order
 * @param answers what was said about the file, with the order of dates and the style of numbers that it settled itself
 */
record FileReading(List<String> header, Answers answers) {

    private static final JsonMapper JSON = new JsonMapper();

    static FileReading of(Layout layout, Answers said) {
        var answers = new Answers(
                said.encoding(), said.separator(), layout.dates(), layout.numbers(), said.currency(), said.termsDays());
        return new FileReading(layout.header(), answers);
    }

    static FileReading parse(String json) {
        try {
            return JSON.readValue(json, FileReading.class);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    Layout layout() {
        return new Layout(StandardCharsets.UTF_8, ',', 1, header, answers.dates(), answers.numbers());
    }
}
