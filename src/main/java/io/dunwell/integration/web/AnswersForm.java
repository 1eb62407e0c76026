package io.dunwell.integration.web;

import io.dunwell.integration.Answers;
import io.dunwell.integration.DateOrder;
import io.dunwell.integration.ImportRun;
import io.dunwell.integration.NumberStyle;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** What a person says about a file that waits; empty where the file is to say it itself. */
record AnswersForm(
        @Nullable String mapping,
        @Nullable String encoding,
        @Nullable String separator,
        @Nullable DateOrder dates,
        @Nullable NumberStyle numbers,
        @Nullable String currency,
        @Min(value = 0, message = "Terms are 0 to 3650 days.")
                @Max(value = 3650, message = "Terms are 0 to 3650 days.")
                @Nullable
                Integer termsDays) {

    static AnswersForm of(ImportRun run, Answers answers) {
        return new AnswersForm(
                run.mapping().orElse(""),
                answers.encoding(),
                "\t".equals(answers.separator()) ? "tab" : answers.separator(),
                answers.dates(),
                answers.numbers(),
                answers.currency(),
                answers.termsDays());
    }

    Answers answers() {
        return new Answers(
                filled(encoding),
                "tab".equals(separator) ? "\t" : filled(separator),
                dates,
                numbers,
                filled(currency),
                termsDays);
    }

    @Nullable
    String mappingOrNull() {
        return filled(mapping);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
