package io.dunwell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Being quicker must not change one answer: every cell is put to the engine as it comes as well. */
class ParsedOnceFeelTest {

    private static final List<Object> INPUTS =
            Arrays.asList(0, 30, -5, 30.0, 49_999.99, new BigDecimal("30.00"), "EMAIL", "", true, null);

    private final FeelEngine ours = new ParsedOnceFeel();
    private final FeelEngine asItComes = new ScalaFeelEngine(List.of());

    static Stream<String> cells() {
        return Stream.of(
                "30",
                "\"EMAIL\"",
                "\"EMAIL\",\"SMS\"",
                "\"daysOverdue\"",
                "not(\"EMAIL\")",
                "not(30, 31)",
                "< 30",
                "<= 30",
                "> -6",
                ">= 30.0",
                "[0..30]",
                "]0..30[",
                "[-10..0), (40..50]",
                "true",
                "false",
                "null",
                "-",
                "other",
                "< other",
                "? > other",
                "contains(?, \"MAIL\")",
                "string length(?) = 0",
                "date(\"2024-02-29\")",
                "@\"2024-02-29\"",
                "< ",
                "\"open");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_cell_answers_what_the_engine_as_it_comes_answers(String cell) {
        for (var input : INPUTS) {
            var context = context(input);

            var expected = said(() -> asItComes.evaluateSimpleUnaryTests(cell, "input", context));

            for (int again = 0; again < 2; again++) {
                assertThat(said(() -> ours.evaluateSimpleUnaryTests(cell, "input", context)))
                        .as("%s asked of %s", cell, input)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void an_expression_answers_what_the_engine_as_it_comes_answers(String text) {
        for (var input : INPUTS) {
            var context = context(input);

            var expected = said(() -> asItComes.evaluateSimpleExpression(text, context));

            assertThat(said(() -> ours.evaluateSimpleExpression(text, context)))
                    .as("%s beside %s", text, input)
                    .isEqualTo(expected);
        }
    }

    private static VariableContext context(Object input) {
        return Variables.createVariables()
                .putValue("input", input)
                .putValue("cellInput", input)
                .putValue("other", 7)
                .asVariableContext();
    }

    /** The answer, or the words of the refusal. */
    private static Object said(java.util.concurrent.Callable<Object> question) {
        var answer = new Object[1];
        var refusal = catchThrowable(() -> answer[0] = question.call());
        return refusal == null ? Arrays.asList(answer[0]) : refusal.getMessage();
    }
}
